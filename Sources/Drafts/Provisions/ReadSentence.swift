/// A sentence with the words that the lexicon found in it, cut into sub-clauses.
struct ReadSentence {
  let marks: [LexiconMatcher.Mark]
  private let text: [UInt8]
  private let negators: [Range<Int>]
  /// Where each sub-clause ends.
  private let ends: [Int]

  /// The most bytes between a negator and the act it turns round: ten characters.
  private static let negatorReach = 30
  /// Marks that end a sub-clause: ，；：—.
  private static let separators: [[UInt8]] = ["，", "；", "：", "—"].map { Array($0.utf8) }

  init(_ text: [UInt8], _ matcher: LexiconMatcher) {
    self.text = text
    let reading = matcher.read(TitleMask.masked(text), full: text)
    marks = reading.marks
    negators = reading.negators
    var ends = reading.breaks.filter { $0 > 0 }
    var index = 0
    while index + 2 < text.count {
      if text[index] >= 0xE2, Self.separators.contains(where: { text[index..<(index + 3)].elementsEqual($0) }) {
        ends.append(index + 3)
        index += 3
      } else {
        index += 1
      }
    }
    self.ends = Array(Set(ends)).sorted()
  }

  /// The whole sentence.
  var whole: Range<Int> { 0..<text.count }

  /// The words of a range.
  func text(of range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The number of the sub-clause that a byte stands in.
  func subclause(of offset: Int) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a negator stands before the range in the same sub-clause.
  func isNegated(_ range: Range<Int>) -> Bool {
    negators.contains { negator in
      negator.upperBound <= range.lowerBound && range.lowerBound - negator.upperBound <= Self.negatorReach
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
