import SourceText

/// A sentence with the words that the lexicon found in it, cut into sub-clauses.
struct ReadSentence {
  let marks: [LexiconMatcher.Mark]
  /// The bytes with the titles of instruments masked.
  let masked: [UInt8]
  private let text: [UInt8]
  private let negators: [Range<Int>]
  /// Where each sub-clause starts.
  let starts: [Int]

  /// The most bytes between a negator and the act it turns round: ten characters.
  private static let negatorReach = 30

  /// - Parameter starts: Where the parts between commas start.
  init(_ text: [UInt8], starts: [Int] = [], _ matcher: LexiconMatcher) {
    self.text = text
    self.starts = starts
    masked = TitleMask.masked(text)
    let reading = matcher.read(masked, full: text)
    marks = reading.marks
    negators = reading.negators
  }

  /// The whole sentence.
  var whole: Range<Int> { 0..<text.count }

  /// The words of a range.
  func text(of range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The number of the sub-clause that a byte stands in.
  func subclause(of offset: Int) -> Int {
    starts.partitionPoint { $0 <= offset }
  }

  /// Whether a negator stands before the range in the same sub-clause, or reaches over its start.
  func isNegated(_ range: Range<Int>) -> Bool {
    negators.contains { negator in
      negator.lowerBound < range.lowerBound && range.lowerBound - negator.upperBound <= Self.negatorReach
        && subclause(of: negator.lowerBound) == subclause(of: range.lowerBound)
    }
  }

  /// The entry of the nearest mark of a kind: before the range, or else after it in its sub-clause.
  func nearest(to range: Range<Int>, where isWanted: (Int) -> Bool) -> Int? {
    if let before = marks.last(where: { $0.range.lowerBound <= range.lowerBound && isWanted($0.entry) }) {
      return before.entry
    }
    let subclause = self.subclause(of: range.lowerBound)
    return marks.first { isWanted($0.entry) && self.subclause(of: $0.range.lowerBound) == subclause }?.entry
  }
}
