/// Weighs sentences on a scale, in one pass over their text. Made once a thread.
final class Weigher {
  /// What a sentence weighs.
  struct Weighing: Equatable {
    /// The sum of the scale's start and of the weights of all words that the sentence holds.
    var total: Int
    /// The part between commas whose words weigh most, without the mark at its end.
    var heaviest: Range<Int>
  }

  private let scale: Scale
  private let index: WordIndex
  /// The part in which each word was last seen; parts are numbered on from sentence to sentence.
  private var lastPart: [Int]
  private var part = 0

  init(_ scale: Scale) {
    self.scale = scale
    var index = WordIndex(expecting: scale.weights.count * 4)
    for (number, entry) in scale.weights.enumerated() { index.insert(entry.word, number: Int32(number)) }
    self.index = index
    lastPart = Array(repeating: 0, count: scale.weights.count)
  }

  /// Weighs a sentence.
  ///
  /// - Parameters:
  ///   - text: The sentence; its ranges are in bytes.
  ///   - starts: Where its parts between commas start.
  func weigh(_ text: [UInt8], starts: [Int]) -> Weighing {
    var total = scale.start
    var parts = zip(starts, starts.dropFirst() + [text.count]).map { ($0..<max($0, $1), 0) }
    if parts.isEmpty { parts = [(0..<text.count, 0)] }
    var current = 0
    part += 1
    let firstPart = part
    text.withUnsafeBufferPointer { buffer in
      index.forEachWord(in: buffer) { number, range in
        let word = Int(number)
        while current + 1 < parts.count, parts[current + 1].0.lowerBound <= range.lowerBound {
          current += 1
          part += 1
        }
        let weight = scale.weights[word].weight
        if lastPart[word] < firstPart { total += weight }
        if lastPart[word] != part { parts[current].1 += weight }
        lastPart[word] = part
      }
    }
    let heaviest = parts.max { $0.1 < $1.1 }?.0 ?? 0..<text.count
    return Weighing(total: total, heaviest: Self.withoutEndMark(heaviest, of: text))
  }

  private static let endMarks = ["，", "、", "。", "；", "：", "！", "？"].map { Array($0.utf8) }

  private static func withoutEndMark(_ range: Range<Int>, of text: [UInt8]) -> Range<Int> {
    let part = text[range]
    let mark = endMarks.first { part.count > $0.count && part.suffix($0.count).elementsEqual($0) }
    return range.lowerBound..<range.upperBound - (mark?.count ?? 0)
  }
}
