import SourceText

/// Where the parts of a draft's JSON come from: the meeting point of findings, which name places of the JSON,
/// and readers, who know the draft.
public struct DraftPlaces: Sendable {
  /// What the JSON was made from.
  public let draft: Draft
  private var spans: [Span] = []

  /// A part of the JSON and what it tells of.
  struct Span: Sendable {
    let start: Int
    var end: Int
    /// The span that this one lies in.
    let outer: Int?
    let source: Source
  }

  /// What a part of the JSON tells of.
  public enum Source: Sendable, Hashable {
    /// A clause, an index of the draft's `clauses`.
    case clause(Int)
    /// A sentence, an index of the draft's `sentences`.
    case sentence(Int)
    /// A piece of the normalised text.
    case text(Range<Int>)
    /// A piece of the manuscript.
    case written(Range<Int>)
    /// Bytes of the file itself that were taken over as they are, from an offset on.
    case copied(Int)
  }

  init(_ draft: Draft) { self.draft = draft }

  mutating func add(_ span: Span) -> Int {
    spans.append(span)
    return spans.count - 1
  }

  mutating func close(_ span: Int, at end: Int) { spans[span].end = end }

  /// A place as a reader of the draft knows it.
  public struct Place: Sendable {
    /// The clause, as a lawyer names it; nil for what is no part of one.
    public let clause: String?
    /// The place in the draft's file.
    public let location: Diagnostic.Location
    /// The words there: of a sentence the whole of it, as written.
    public let text: String
    /// Where that is in the draft's text as written (`Manuscript.text`), in bytes; nil for what is no part of it.
    public let span: Range<Int>?
    /// The JSON pointer in the draft's file, where that is JSON.
    public let pointer: String?
    /// Whether the file itself holds this part of the JSON as it is.
    public let isCopied: Bool
  }

  /// The place that a part of the JSON tells of; nil where it tells of no piece of the text.
  public func place(of range: Range<Int>) -> Place? {
    guard let source = source(of: range) else { return nil }
    switch source.what {
    case .clause(let index):
      let clause = draft.clauses[index]
      return place(clause.path, clause.range)
    case .sentence(let index):
      let sentence = draft.sentences[index]
      return place(sentence.path, sentence.range)
    case .text(let range): return place(nil, range)
    case .written(let range):
      return Place(
        clause: nil, location: draft.manuscript.location(of: range),
        text: draft.manuscript.text.text(in: range), span: range,
        pointer: draft.manuscript.pointer(at: range.lowerBound), isCopied: false)
    case .copied(let offset):
      let start = offset + (range.lowerBound - source.start)
      let location = Diagnostic.Location(file: draft.manuscript.file, range: start..<start + range.count)
      return Place(
        clause: nil, location: location, text: location.file.text(in: location.range), span: nil,
        pointer: nil,
        isCopied: true)
    }
  }

  private func place(_ clause: String?, _ range: Range<Int>) -> Place {
    let span = draft.text.source(of: range)
    return Place(
      clause: clause, location: draft.location(of: range), text: draft.written(range), span: span,
      pointer: draft.manuscript.pointer(at: span.lowerBound), isCopied: false)
  }

  /// The innermost span that holds a range.
  private func source(of range: Range<Int>) -> (what: Source, start: Int)? {
    let next = spans.partitionPoint { $0.start <= range.lowerBound }
    var candidate = next > 0 ? next - 1 : nil
    while let index = candidate {
      if spans[index].end >= range.upperBound { return (spans[index].source, spans[index].start) }
      candidate = spans[index].outer
    }
    return nil
  }
}
