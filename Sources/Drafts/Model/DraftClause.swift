/// One node of the clause tree. Its own text does not include that of the clauses in it.
public struct DraftClause: Sendable {
  /// A name unique in the draft: `a12.p2.i3` for 第十二条第二款第（三）项, `h2.2` for 二、（二）.
  public let id: String
  /// What it is.
  public private(set) var kind: ClauseKind
  /// The number as written, such as 第十二条 or （三）; empty where it has none.
  public let label: String
  /// The number.
  public let number: Int?
  /// The number that should stand here: one more than the clause before it in the same row; nil without label.
  public let expected: Int?
  /// The clause that holds it, an index of the draft's `clauses`.
  public let parent: Int?
  /// The attachment it stands in, an index of the draft's `attachments`.
  public let attachment: Int?
  /// Its name as a lawyer writes it, such as 第十二条第二款第（三）项 or 二、（二）.
  public internal(set) var path = ""
  /// The heading, where it has one.
  public internal(set) var heading: Range<Int>?
  /// The label and the own text.
  public let range: Range<Int>
  /// The own text, the heading included.
  public let text: Range<Int>
  /// The own sentences, indices of the draft's `sentences`.
  public internal(set) var sentences: Range<Int> = 0..<0

  init(
    id: String, kind: ClauseKind, label: String, number: Int?, expected: Int?, parent: Int?, attachment: Int?,
    range: Range<Int>, text: Range<Int>
  ) {
    self.id = id
    self.kind = kind
    self.label = label
    self.number = number
    self.expected = expected
    self.parent = parent
    self.attachment = attachment
    self.range = range
    self.text = text
  }

  mutating func becomePreamble() { kind = .preamble }
}
