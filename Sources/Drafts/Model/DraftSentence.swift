/// A sentence: text up to 。；！？ or the end of a paragraph.
public struct DraftSentence: Sendable {
  /// A name unique in the draft: that of its clause and its number in it, such as `a12.p2.s1`.
  public let id: String
  /// The clause it stands in, an index of the draft's `clauses`.
  public let clause: Int
  /// The name of its place as a lawyer writes it, such as 第三条第一款.
  public internal(set) var path = ""
  /// Where it is, its last mark included.
  public let range: Range<Int>
  /// Its parts between commas.
  public let subClauses: [Range<Int>]
  /// Whether it is a heading.
  public let isHeading: Bool
}
