import Testing

@testable import Drafts

/// Every word of a list is found wherever it stands, in one pass.
@Suite struct WordIndexTests {
  static let rows: [(text: String, words: [String], found: [String])] = [
    ("处以罚款", ["罚款", "罚", "处以"], ["处以", "罚", "罚款"]),
    ("罚罚款", ["罚款", "罚"], ["罚", "罚", "罚款"]),
    ("", ["罚"], []),
    ("警告", ["罚"], []),
    ("没收没收", ["没收", "没收"], ["没收", "没收", "没收", "没收"]),
  ]

  @Test(arguments: rows) func wordsAreFound(_ text: String, _ words: [String], _ found: [String]) {
    var index = WordIndex(expecting: 1)
    for (number, word) in words.enumerated() { index.insert(word, number: Int32(number)) }
    #expect(Self.words(in: text, index, words) == found)
  }

  /// The table grows with its words.
  @Test func manyWordsAreFound() {
    let words = (0..<2_000).map { "词\($0)。" }
    var index = WordIndex(expecting: 1)
    for (number, word) in words.enumerated() { index.insert(word, number: Int32(number)) }
    #expect(Self.words(in: words.joined(), index, words) == words)
  }

  private static func words(in text: String, _ index: WordIndex, _ words: [String]) -> [String] {
    var found: [String] = []
    Array(text.utf8).withUnsafeBufferPointer { buffer in
      index.forEachWord(in: buffer) { number, _ in found.append(words[Int(number)]) }
    }
    return found
  }
}
