import SourceText
import Testing

@testable import DataTree

@Suite struct YAMLOffsetTests {
  /// The words of the file that a word of the decoded text maps to.
  @Test(arguments: [
    ("a: 一 二 三\n", "二", "二"),
    ("a: 一\n  二\n\n  三 四\n", "三", "三"),
    ("a: 'it''s 二'\n", "二", "二"),
    ("a: 'it''s 二'\n", "'", "''"),
    ("a: \"x\\u4e8c\\n三\"\n", "二", "\\u4e8c"),
    ("a: \"x\\u4e8c\\n三\"\n", "三", "三"),
    ("a: \"x \\\n    y 三\"\n", "三", "三"),
    ("a: |\n    一\n      二\n    三\n", "三", "三"),
    ("a: |2\n     一\n   三\n", "三", "三"),
    ("a: >\n  has(case.x) &&\n  case.y >= 三\n", "case.y", "case.y"),
    ("a: >\n  has(case.x) &&\n  case.y >= 三\n", "三", "三"),
    ("a: >-\n\n  一\n\n\n  二\n    三\n  四\n", "四", "四"),
    ("a: >+\n  一\r\n  二\r\n\r\n", "二", "二"),
    ("- &x >-\n  一\n  二\n- b\n", "二", "二"),
    ("a: >-\n  一\n  二\n", "一 二", "一\n  二"),
  ])
  func wordsMapToWords(text: String, word: String, source: String) throws {
    let tree = try #require(Reading(yaml: text).tree)
    let node = try #require(tree.children(of: tree.root).first { _ in true })
    let decoded = try #require(tree.string(of: node))
    let found = try #require(decoded.firstRange(of: word), "\(decoded)")
    let range =
      decoded.utf8.distance(
        from: decoded.startIndex, to: found.lowerBound)..<decoded.utf8.distance(
        from: decoded.startIndex, to: found.upperBound)
    #expect(tree.file.text(in: tree.offsetMap(of: node).source(of: range)) == source)
  }

  @Test func endOfABlockMapsToTheEndOfItsLastLine() throws {
    let tree = try #require(Reading(yaml: "a: >\n  case.x &&\n\n\nb: 1\n").tree)
    let node = try #require(tree.node(at: "/a"))
    let end = tree.offsetMap(of: node).source(of: tree.text(of: node).count)
    #expect(tree.file.position(of: end) == .init(line: 2, column: 12))
  }

  /// Reading a text again gives the same bytes as libyaml gave, in every style, or the map is worthless.
  @Test func tracesAgreeWithTheReader() {
    var random = SplitMix(state: 20_261_123)
    let pieces = [
      "a", "处", " ", " ", "  ", "\n", "\n", "\n\n", "\n  ", "\t", "'", "''", "\\n", "\\u5904", "\\\n", "\\ ",
      "#", "é", "\r\n", "\u{85}", "\u{2028}", ":", "-", "😀",
    ]
    var checked = [String: Int]()
    for _ in 0..<40_000 {
      let body = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let header =
        ["", "'", "\"", "|", ">", "|-", ">+", "|2", ">1-", "|+", ">-2", "> # c"].randomElement(using: &random)
        ?? ""
      let style = header.prefix(1)
      let text =
        switch style {
        case "": "k:\n  a\(body.replacing("\n", with: "\n  "))\nz: 1\n"
        case "'", "\"": "k: \(header)\(body.replacing("\n", with: "\n "))\(header)\nz: 1\n"
        default:
          "k: \(header)\n  \(body.replacing("\n", with: "\n  "))"
            + (Bool.random(using: &random) ? "\nz: 1\n" : "")
        }
      guard let tree = Reading(yaml: text).tree, let node = tree.node(at: "/k"),
        tree.kind(of: node) == .string
      else { continue }
      checked[String(style), default: 0] += 1
      let decoded = Array(tree.text(of: node))
      // Nothing but white space: there the map may be the span as a whole.
      if tree.string(of: node)?.allSatisfy(\.isWhitespace) ?? true { continue }
      let map = tree.offsetMap(of: node)
      let isWhole = map.runs.first?.sourceLength == tree.range(of: node).count
      #expect(!isWhole, "\(text.debugDescription)")
      var last = 0
      for (index, byte) in decoded.enumerated() {
        let source = map.source(of: index)
        let isInStep = (map.runs.last { $0.decoded <= index })?.sourceLength == nil
        if isInStep { #expect(tree.file.buffer.bytes[source] == byte, "\(text.debugDescription) \(index)") }
        #expect(source >= last, "\(text.debugDescription) \(index)")
        last = source
      }
      let end = map.source(of: decoded.count)
      // The end of a block is the end of its last line, before the line breaks it keeps.
      let endsWithBreak = (tree.string(of: node)?.last?.isNewline ?? false)
      #expect(end >= last || endsWithBreak, "\(text.debugDescription)")
    }
    print("YAML offset maps checked:", checked.sorted { $0.key < $1.key })
    #expect(checked.count == 5)
  }
}
