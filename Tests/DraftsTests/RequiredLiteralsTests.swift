import Testing

@testable import Drafts

/// The words that a pattern is tried by: one of them stands in every match.
@Suite struct RequiredLiteralsTests {
  static let rows: [(pattern: String, words: [String]?)] = [
    ("罚款", ["罚款"]),
    ("罚(?:款|金)", ["罚款", "罚金"]),
    ("(?:没收|收缴)(?:并)?处理", ["没收并处理", "没收处理", "收缴并处理", "收缴处理"]),
    ("由[^，。]{0,12}强制拆除", ["强制拆除"]),
    ("[停断]电", ["停电", "断电"]),
    ("罚[0-9]+元", ["罚"]),
    ("(?:罚款)?", nil),
    ("[^，]{1,8}", nil),
    ("罚款|[0-9]+", nil),
    ("罚款{2}", ["罚"]),
    ("^根据", ["根据"]),
    ("a\\.b", ["a.b"]),
  ]

  @Test(arguments: rows) func wordsOfAPattern(_ pattern: String, _ words: [String]?) {
    #expect(RequiredLiterals.find(in: pattern)?.sorted() == words?.sorted(), "\(pattern)")
  }

  /// Cut off anywhere, a pattern is read to its end.
  @Test func unfinishedPatternsAreRead() {
    for pattern in ["(", "[", "罚(", "罚[款", "罚\\", "罚{", "(?:罚|", "罚{3", ")"] {
      _ = RequiredLiterals.find(in: pattern)
    }
  }
}
