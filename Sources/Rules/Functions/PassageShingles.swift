/// The runs of three characters that a text holds, to tell how much of another text it repeats. Signs and spaces
/// between the characters do not count.
struct PassageShingles {
  /// Characters in a run.
  static let length = 3
  /// The fewest characters of a passage that can be told from a chance likeness.
  static let shortestPassage = 8

  private var runs: Set<UInt64> = []

  /// The runs of a text, in one pass.
  init(_ text: String) {
    runs.reserveCapacity(text.utf8.count / 3)
    Self.forEachRun(in: text) { runs.insert($0) }
  }

  /// Whether at least so many per cent of a passage's runs stand in the text; false for a passage that is too short.
  func hold(_ passage: String, percent: Int) -> Bool {
    var (all, shared) = (0, 0)
    Self.forEachRun(in: passage) {
      all += 1
      if runs.contains($0) { shared += 1 }
    }
    return all > Self.shortestPassage - Self.length && shared * 100 >= all * percent
  }

  /// A scalar has 21 bits, so that three make one word.
  private static func forEachRun(in text: String, _ body: (UInt64) -> Void) {
    let mask: UInt64 = 1 << 63 - 1
    var run: UInt64 = 0
    var count = 0
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
      run = (run << 21 | UInt64(scalar.value)) & mask
      count += 1
      if count >= length { body(run) }
    }
  }
}
