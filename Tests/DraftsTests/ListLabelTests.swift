import Testing

@testable import Drafts

/// The numbers that a word processor computes.
@Suite struct ListLabelTests {
  static let formats: [(format: String, number: Int, text: String)] = [
    ("decimal", 12, "12"), ("decimalZero", 3, "03"), ("chineseCounting", 12, "十二"),
    ("chineseCounting", 105, "一〇五"),
    ("chineseCountingThousand", 105, "一百零五"), ("ideographDigital", 12, "一二"),
    ("chineseLegalSimplified", 12, "拾贰"), ("lowerLetter", 3, "c"), ("lowerLetter", 28, "bb"),
    ("upperLetter", 26, "Z"), ("lowerRoman", 9, "ix"), ("upperRoman", 4, "IV"),
    ("decimalEnclosedCircle", 3, "③"), ("decimalEnclosedCircle", 21, "21"), ("bullet", 1, ""),
    ("none", 1, ""),
    ("someday", 7, "7"), ("lowerLetter", 0, "0"), ("upperRoman", 5000, "5000"),
  ]

  @Test(arguments: formats.indices) func number(row: Int) {
    let (format, number, text) = Self.formats[row]
    #expect(NumberFormat.text(number, format) == text)
  }

  private static func definitions(_ levels: [NumberingDefinitions.Level]) -> NumberingDefinitions {
    var definitions = NumberingDefinitions()
    definitions.abstracts["0"] = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($0, $1) })
    definitions.lists["1"] = .init(abstract: "0")
    definitions.lists["2"] = .init(abstract: "0", starts: [0: 5])
    return definitions
  }

  private static func level(_ format: String, _ text: String) -> NumberingDefinitions.Level {
    var level = NumberingDefinitions.Level()
    level.format = format
    level.text = text
    level.suffix = "nothing"
    return level
  }

  @Test func levelsCountAndStartAgain() {
    var counter = ListCounter(
      Self.definitions([Self.level("chineseCounting", "%1、"), Self.level("decimal", "%1.%2")]))
    let labels = [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)].map { counter.next(list: "\($0.0)", level: $0.1) }
    #expect(labels == ["一、", "一.1", "一.2", "二、", "二.1"])
  }

  @Test func legalNumbersAreDecimal() {
    var second = Self.level("decimal", "%1.%2")
    second.isLegal = true
    var counter = ListCounter(Self.definitions([Self.level("chineseCounting", "%1、"), second]))
    #expect([0, 1].map { counter.next(list: "1", level: $0) } == ["一、", "1.1"])
  }

  @Test func aListMayStartAnew() {
    var counter = ListCounter(Self.definitions([Self.level("decimal", "%1.")]))
    #expect(["1", "1", "2", "2"].map { counter.next(list: $0, level: 0) } == ["1.", "2.", "5.", "6."])
  }

  @Test func whatIsNotDefinedHasNoLabel() {
    var counter = ListCounter(Self.definitions([Self.level("bullet", "•")]))
    #expect(counter.next(list: "1", level: 0) == nil)
    #expect(counter.next(list: "1", level: 7) == nil)
    #expect(counter.next(list: "9", level: 0) == nil)
  }

  @Test func styleChainsEnd() {
    var definitions = Self.definitions([])
    definitions.styles["a"] = .init(basedOn: "b")
    definitions.styles["b"] = .init(basedOn: "a")
    definitions.styles["c"] = .init(basedOn: "d", level: 2)
    definitions.styles["d"] = .init(list: "1", level: 0)
    #expect(definitions.numbering(ofStyle: "a") == nil)
    #expect(definitions.numbering(ofStyle: "c")?.list == "1")
    #expect(definitions.numbering(ofStyle: "c")?.level == 2)
  }
}
