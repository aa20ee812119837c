import Testing

@testable import Drafts

/// The words that a pattern is tried by: one of them stands in every match.
@Suite struct RequiredLiteralsTests {
  static let rows: [(pattern: String, words: [String]?, lead: Int?)] = [
    ("罚款", ["罚款"], 0),
    ("罚(?:款|金)", ["罚款", "罚金"], 0),
    ("(?:没收|收缴)(?:并)?处理", ["没收并处理", "没收处理", "收缴并处理", "收缴处理"], 0),
    ("由[^，。]{0,12}强制拆除", ["强制拆除"], 13),
    ("由~12强制~~20拆除建筑", ["拆除建筑"], 35),
    ("由.*强制拆除", ["强制拆除"], nil),
    ("(?:由[^，。]{0,12})?强制拆除", ["强制拆除"], 13),
    ("(?:.{2}罚款|.{3,4}收缴)", ["罚款", "收缴"], 4),
    ("(?:由.{9}镇){2,3}强制拆除", ["强制拆除"], 33),
    ("(?:.罚款)+", ["罚款"], 1),
    ("[停断]电", ["停电", "断电"], 0),
    ("[一-龥]号", ["号"], 1),
    ("[1-3]号", ["1号", "2号", "3号"], 0),
    ("罚[0-9]+元", ["罚"], 0),
    ("(?:罚款)?", nil, nil),
    ("[^，]{1,8}", nil, nil),
    ("罚款|[一-龥]+", nil, nil),
    ("罚款{2}", ["罚"], 0),
    ("^根据", ["根据"], 0),
    ("a\\.b", ["a.b"], 0),
  ]

  @Test(arguments: rows) func wordsOfAPattern(_ pattern: String, _ words: [String]?, _ lead: Int?) throws {
    let literals = RequiredLiterals.find(in: try PatternSearchTests.parse(pattern))
    #expect(literals?.words.sorted() == words?.sorted(), "\(pattern)")
    #expect(literals?.lead == lead, "\(pattern)")
  }
}
