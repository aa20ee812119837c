import Testing

@testable import Drafts

/// What patterns match: the leftmost place, and from there what the pattern prefers.
@Suite struct PatternSearchTests {
  static let rows: [(pattern: String, text: String, matches: [String])] = [
    // The first alternative that leads on counts, not the longest.
    ("罚|罚款", "罚款", ["罚"]),
    ("罚款|罚", "罚款", ["罚款"]),
    ("(罚|罚款)额", "罚款额", ["罚款额"]),
    ("(?:不|不予|不予受)理?", "不予受理", ["不"]),
    ("(?:甲|[甲乙]丙|.丁)", "乙丙甲丁", ["乙丙", "甲"]),
    ("(?:甲乙|[0-9]*甲|乙)", "12甲乙", ["12甲", "乙"]),
    ("(?:|甲)乙", "甲乙", ["甲乙"]),
    ("甲(?:乙(?:丙|丁)|乙戊)", "甲乙戊", ["甲乙戊"]),
    // As many as can be, or as few.
    ("罚款?", "罚款罚", ["罚款", "罚"]),
    ("罚款??", "罚款罚", ["罚", "罚"]),
    ("罚.*元", "罚一元二元", ["罚一元二元"]),
    ("罚.*?元", "罚一元二元", ["罚一元"]),
    ("罚.+元", "罚元罚一元", ["罚元罚一元"]),
    ("[0-9]+?元", "100元", ["100元"]),
    ("元[0-9]+?", "元100", ["元1"]),
    ("元[0-9]{2,}", "元1元22元333", ["元22", "元333"]),
    ("元[0-9]{2,3}", "元1元22元4444", ["元22", "元444"]),
    ("元[0-9]{2,3}?", "元1元22元4444", ["元22", "元44"]),
    ("元[0-9]{2}", "元1234", ["元12"]),
    ("(?:罚款){2}", "罚款罚款罚款", ["罚款罚款"]),
    ("(?:罚款?){2,3}", "罚罚款罚罚", ["罚罚款罚"]),
    ("(?:罚款?){1,3}?款", "罚罚款", ["罚罚款"]),
    ("(?:甲乙)*甲", "甲乙甲乙甲", ["甲乙甲乙甲"]),
    ("甲{0}乙", "甲乙", ["乙"]),
    // A gap stays inside its sub-clause or its sentence.
    ("罚~2元", "罚一二元，罚一二三元，罚，元", ["罚一二元"]),
    ("罚~2-3元", "罚一元，罚一二元，罚一二三四元", ["罚一二元"]),
    ("罚~~3元", "罚，一二元。罚。元", ["罚，一二元"]),
    ("罚~3", "罚一二三四", ["罚一二三"]),
    ("罚~3?元?", "罚一二元", ["罚"]),
    ("罚~", "罚~", ["罚~"]),
    ("罚~-", "罚~-", ["罚~-"]),
    // Classes.
    ("x[b-d]", "xaxbxcxdxe", ["xb", "xc", "xd"]),
    ("x[一-龥]", "x甲x。x龥x龦", ["x甲", "x龥"]),
    ("第[^一-三条]条", "第一条第四条第。条", ["第四条", "第。条"]),
    ("x[]a-]", "x]xax-xb", ["x]", "xa", "x-"]),
    ("x[^]]", "x]xa", ["xa"]),
    ("x[\\]\\\\^-]", "x]x\\x^x-xa", ["x]", "x\\", "x^", "x-"]),
    ("甲[^乙]丙", "甲\n丙甲乙丙", ["甲\n丙"]),
    ("甲.丙", "甲\n丙甲乙丙甲𠮷丙甲é丙", ["甲乙丙", "甲𠮷丙", "甲é丙"]),
    // Anchors.
    ("^甲", "甲甲", ["甲"]),
    ("甲$", "甲甲", ["甲"]),
    ("甲(?:，|$)", "甲，甲乙甲", ["甲，", "甲"]),
    ("^甲$", "甲甲", []),
    ("甲$", "甲\n", []),
    ("乙^甲", "乙甲", []),
    // What stands for itself.
    ("\\(甲\\)\\.", "(甲).(甲)。", ["(甲)."]),
    ("\\{甲\\}", "{甲}", ["{甲}"]),
    ("甲-乙,丙", "甲-乙,丙", ["甲-乙,丙"]),
  ]

  @Test(arguments: rows) func matches(_ pattern: String, _ text: String, _ expected: [String]) throws {
    let bytes = Array(text.utf8)
    let ranges = try Self.ranges(pattern, bytes)
    #expect(ranges.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
    // The words of the pattern stand in each match, and so bring the search to the same ones.
    #expect(try Self.rangesNearWords(pattern, bytes) == ranges)
  }

  @Test func emptyMatchesStandWhereNothingElseDoes() throws {
    #expect(try Self.ranges("[0-9]*", Array("甲12乙".utf8)) == [0..<0, 3..<5, 5..<5, 8..<8])
    #expect(try Self.ranges("", Array("甲".utf8)) == [0..<0, 3..<3])
    #expect(try Self.ranges("甲?$", Array("甲甲".utf8)) == [3..<6, 6..<6])
  }

  @Test func bytesThatAreNoTextMatchNothing() throws {
    let truncated: [[UInt8]] = [[0xE7], [0xE7, 0xBD], [0xF0, 0x9F], [0x80, 0xFF], [0xC0, 0x41]]
    for bytes in truncated { #expect(try Self.ranges("[^a]", bytes).filter { $0.count > bytes.count } == []) }
  }

  @Test func countOfMatchesIsLimited() throws {
    let program = try PatternCompiler.compile(try Self.parse("罚"))
    let bytes = Array(String(repeating: "罚", count: 10).utf8)
    var search = PatternSearch()
    let found = search.matches(
      of: program, in: bytes.span, wordsAt: stride(from: 0, to: 30, by: 3), lead: 0, atMost: 4)
    #expect(found.count == 4)
  }

  /// Patterns that a backtracking search would take exponential or quadratic time for: ten times the text takes at most
  /// some ten times the steps, and none takes more than its size a character.
  static let hostile: [(pattern: String, unit: String)] = [
    ("(?:a|a)*b", "a"),
    ("(?:aa|a)+b", "a"),
    ("(?:a+)+b", "a"),
    ("(?:a?){200}b", "a"),
    ("(?:(?:a{0,9}){0,9}){0,9}b", "a"),
    ("a.*a.*a.*b", "a"),
    ("罚[^。]*元", "罚"),
    ("罚(?:[^。]*元)?", "罚"),
    ("(?:罚~80){3}元", "罚"),
    ("~80罚~80罚~~80元", "罚"),
    ("[^。]*[罚款]+.+金", "罚款"),
  ]

  @Test(arguments: hostile) func workGrowsWithTheText(_ pattern: String, _ unit: String) throws {
    let program = try PatternCompiler.compile(try Self.parse(pattern))
    let steps = [600, 6000].map { count in
      let bytes = Array(String(repeating: unit, count: count).utf8)
      var search = PatternSearch()
      _ = search.matches(
        of: program, in: bytes.span, wordsAt: 0...bytes.count, lead: nil, atMost: .max)
      #expect(
        search.stepCount <= program.instructions.count * (bytes.count + 1) * (1 + PatternParser.maximumCount))
      return search.stepCount
    }
    #expect(steps[1] <= 11 * steps[0])
  }

  // MARK: -

  static func parse(_ pattern: String) throws -> PatternNode {
    try PatternParser.parse(pattern, PatternGroups([:]))
  }

  /// All matches, whatever words the pattern has.
  static func ranges(_ pattern: String, _ text: [UInt8]) throws -> [Range<Int>] {
    var search = PatternSearch()
    return search.matches(
      of: try PatternCompiler.compile(try parse(pattern)), in: text.span, wordsAt: 0...text.count, lead: 0,
      atMost: .max)
  }

  /// The matches that are found from the pattern's words.
  static func rangesNearWords(_ pattern: String, _ text: [UInt8]) throws -> [Range<Int>] {
    let node = try parse(pattern)
    guard let literals = RequiredLiterals.find(in: node) else { return try ranges(pattern, text) }
    var index = WordIndex(expecting: 64)
    for word in literals.words { index.insert(word, number: 0) }
    var places: [Int] = []
    text.withUnsafeBufferPointer { buffer in
      index.forEachWord(in: buffer) { places.append($1.lowerBound) }
    }
    var search = PatternSearch()
    return search.matches(
      of: try PatternCompiler.compile(node), in: text.span, wordsAt: places, lead: literals.lead, atMost: .max
    )
  }
}
