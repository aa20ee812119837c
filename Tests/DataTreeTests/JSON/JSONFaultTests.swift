import DataTree
import SourceText
import Testing

@Suite struct JSONFaultTests {
  @Test(arguments: [
    ("", ["json.empty 1:1-1:1"]),
    ("  \n", ["json.empty 2:1-2:1"]),
    ("\u{FEFF}", ["json.empty 1:2-1:2"]),
    // Commas and colons.
    ("[1, 2,]", ["json.trailing-comma 1:6-1:7"]),
    ("{\"a\": 1,\n}", ["json.trailing-comma 1:8-1:9"]),
    ("[,1]", ["json.extra-comma 1:2-1:3"]),
    ("[1,,2]", ["json.extra-comma 1:4-1:5"]),
    ("{,}", ["json.extra-comma 1:2-1:3"]),
    ("[1 2]", ["json.missing-comma 1:3-1:3"]),
    ("{\"a\": 1\n \"b\": 2}", ["json.missing-comma 1:8-1:8"]),
    ("{\"a\" 1}", ["json.missing-colon 1:5-1:5"]),
    ("{\"a\"}", ["json.missing-colon 1:5-1:5"]),
    ("{\"a\", \"b\": 1}", ["json.missing-colon 1:5-1:5"]),
    ("{\"a\":}", ["json.missing-value 1:6-1:6"]),
    ("{\"a\":, \"b\": 1}", ["json.missing-value 1:6-1:6"]),
    ("[\"a\": 1]", ["json.unexpected 1:5-1:6"]),
    ("{\"a\":: 1}", ["json.unexpected 1:6-1:7"]),
    (",", ["json.unexpected 1:1-1:2"]),
    (
      "{“甲”：1，'乙'：2；\"丙\"=3}",
      [
        "json.wrong-quotes 1:2-1:3", "json.wrong-punctuation 1:5-1:6", "json.wrong-punctuation 1:7-1:8",
        "json.wrong-quotes 1:8-1:9", "json.wrong-punctuation 1:11-1:12", "json.wrong-punctuation 1:13-1:14",
        "json.wrong-punctuation 1:17-1:18",
      ]
    ),
    (
      "｛\"甲\": 【1】｝",
      [
        "json.wrong-punctuation 1:1-1:2", "json.wrong-punctuation 1:7-1:8", "json.wrong-punctuation 1:9-1:10",
        "json.wrong-punctuation 1:10-1:11",
      ]
    ),
    // Keys.
    ("{甲: 1, b_2: 2}", ["json.unquoted-key 1:2-1:3", "json.unquoted-key 1:8-1:11"]),
    (
      "{1: 2, [3]: 4, {}: 5}",
      ["json.key-is-no-text 1:2-1:3", "json.key-is-no-text 1:8-1:9", "json.key-is-no-text 1:16-1:17"]
    ),
    // Words and numbers.
    (
      "[True, nul, 是, 处罚, NaN, -Infinity]",
      [
        "json.wrong-literal 1:2-1:6", "json.wrong-literal 1:8-1:11", "json.wrong-literal 1:13-1:14",
        "json.unquoted-text 1:16-1:18", "json.not-finite 1:20-1:23", "json.not-finite 1:25-1:34",
      ]
    ),
    (
      "[+1, 01, -01, .5, -.5, 1., 1.e2, 1e, 1e+, -, 0x1F, 1_0, --1, 1.2.3]",
      [
        "json.plus-sign 1:2-1:4", "json.leading-zero 1:6-1:8", "json.leading-zero 1:10-1:13",
        "json.missing-digits 1:15-1:17", "json.missing-digits 1:19-1:22", "json.missing-digits 1:24-1:26",
        "json.missing-digits 1:28-1:32", "json.missing-digits 1:34-1:36", "json.missing-digits 1:38-1:41",
        "json.missing-digits 1:43-1:44", "json.not-decimal 1:46-1:50", "json.bad-number 1:52-1:55",
        "json.bad-number 1:57-1:60", "json.bad-number 1:62-1:67",
      ]
    ),
    ("[2026-03-02]", ["json.bad-number 1:2-1:12"]),
    // Texts.
    (
      #"["\x", "\u12", "\ud800", "\udc00\ud800", "\处"]"#,
      [
        "json.bad-escape 1:3-1:5", "json.bad-escape 1:9-1:13", "json.lone-surrogate 1:17-1:23",
        "json.lone-surrogate 1:27-1:33", "json.lone-surrogate 1:33-1:39", "json.bad-escape 1:43-1:45",
      ]
    ),
    ("[\"a\tb\u{1}\"]", ["json.control-character 1:4-1:5", "json.control-character 1:6-1:7"]),
    ("{\"a\": \"第一\n第二\n\", \"b\": x}", ["json.line-break 1:10-2:1", "json.unquoted-text 3:9-3:10"]),
    ("{\"a\": \"x,\n \"b\": y}", ["json.unclosed-text 1:7-1:10", "json.unquoted-text 2:7-2:8"]),
    ("{\"a\": \"x", ["json.unclosed-text 1:7-1:8"]),
    // Brackets.
    ("{\"a\": [1, {\"b\": 2}", ["json.unclosed-bracket 1:7-1:8"]),
    ("{\"a\": [1, 2}", ["json.mismatched-bracket 1:12-1:13"]),
    ("[1, 2}", ["json.mismatched-bracket 1:6-1:7"]),
    (
      "{\"a\": {\"b\": [1}, \"c\": x}", ["json.mismatched-bracket 1:15-1:16", "json.unquoted-text 1:23-1:24"]
    ),
    ("]", ["json.unopened-bracket 1:1-1:2"]),
    ("[1]]", ["json.more-content 1:4-1:5"]),
    ("{\n  \"a\": {\n    \"b\": 1,\n  \"c\": 2\n}\n", ["json.unclosed-bracket 2:8-2:9"]),
    // The rest.
    ("{} {}", ["json.more-content 1:4-1:5"]),
    (
      "// 注\n[1, /* 注 */ 2] # 注", ["json.comment 1:1-1:5", "json.comment 2:5-2:12", "json.comment 2:16-2:19"]
    ),
    ("[1, @]", ["json.unexpected 1:5-1:6", "json.trailing-comma 1:3-1:4"].sorted()),
    ("[1\u{A0}]", ["json.unexpected 1:3-1:4"]),
    ("\u{FEFF}\u{FEFF}1", ["json.unexpected 1:2-1:3"]),
  ])
  func places(text: String, places: [String]) {
    let reading = Reading(json: text)
    #expect(reading.tree == nil)
    #expect(reading.places.sorted() == places.sorted())
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x5B, 0x00], "json.utf16 1:1-1:2"), ([0x5B, 0x00, 0x5D, 0x00], "json.utf16 1:1-1:3"),
      ([0x5B, 0x22, 0xB4, 0xA6, 0x22, 0x5D], "json.not-utf8 1:3-1:3"),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], "json.not-utf8 1:2-1:3"),
      ([0x22, 0xC0, 0xAF, 0x22], "json.not-utf8 1:2-1:3"),
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], "json.not-utf8 1:2-1:3"),
      ([0x22, 0xE5, 0xA4], "json.not-utf8 1:2-1:3"),
    ] as [([UInt8], String)])
  func encodings(bytes: [UInt8], place: String) {
    let reading = Reading(json: bytes)
    #expect(reading.tree == nil)
    #expect(reading.diagnostics.count == 1)
    #expect(
      reading.places.first?.hasPrefix(place.split(separator: "-").dropLast().joined(separator: "-")) == true)
  }

  @Test(arguments: [
    ("{\"甲\": 1, \"甲\": 2}", ["json.duplicate-key 1:10-1:13"]),
    (#"{"a": 1, "\u0061": 2, "a": 3}"#, ["json.duplicate-key 1:10-1:18", "json.duplicate-key 1:23-1:26"]),
    (
      "[{\"a\": {\"b\": 1, \"b\": 2}, \"a\": 3}]",
      ["json.duplicate-key 1:17-1:20", "json.duplicate-key 1:26-1:29"]
    ),
    ("{\"\": 1, \"\": 2}", ["json.duplicate-key 1:9-1:11"]),
  ])
  func duplicateKeysKeepTheTree(text: String, places: [String]) {
    let reading = Reading(json: text)
    #expect(reading.tree != nil)
    #expect(reading.places == places)
  }

  @Test func aDuplicateKeyNamesBothPlaces() throws {
    let diagnostic = try #require(Reading(json: "{\"a\": {\"a\": 1},\n \"a\": 2}").diagnostics.first)
    #expect(diagnostic.location?.range == 17..<20)
    #expect(diagnostic.labels.map(\.location.range) == [1..<4])
  }

  @Test func equalKeysOfDifferentObjectsAreFine() {
    #expect(Reading(json: "[{\"a\": {\"a\": {\"a\": 1}}, \"b\": [{\"a\": 1}, {\"a\": 2}]}]").places == [])
    #expect(Reading(json: "{\"é\": 1, \"e\\u0301\": 2, \"A\": 3, \"a\": 4}").places == [])
  }

  @Test func allFaultsInOneRun() {
    let text = """
      {
        "kind": "penaltyCase",
        "kind": "draft",
        amount: 12000,
        'party': "甲",
        "open": True,
        "score": NaN, // 注
        "list": [1, 2,],
        "date": "2026-03-02"
        "note": "a\tb",
        "last": 1,
      }
      """
    #expect(
      Reading(json: text).places == [
        "json.duplicate-key 3:3-3:9", "json.unquoted-key 4:3-4:9", "json.wrong-quotes 5:3-5:4",
        "json.wrong-literal 6:11-6:15", "json.not-finite 7:12-7:15", "json.comment 7:17-7:21",
        "json.trailing-comma 8:16-8:17", "json.missing-comma 9:23-9:23", "json.control-character 10:13-10:14",
        "json.trailing-comma 11:12-11:13",
      ])
  }

  @Test func longNamesAreCutInMessages() {
    let name = String(repeating: "长", count: 100)
    let short = String(repeating: "长", count: 40) + "…"
    let texts = ["{\"\(name)\": 1, \"\(name)\": 2}", "[\(name)]"]
    #expect(
      texts.map { Reading(json: $0).diagnostics.first?.message.zh } == [
        "键“\(short)”重复", "文本“\(short)”没有加双引号",
      ])
  }

  @Test func faultsBeyondTheLimitAreCounted() {
    let text = "[" + String(repeating: "x,\n", count: 30) + "1]"
    let reading = Reading(json: text)
    #expect(reading.diagnostics.count == 21)
    #expect(reading.places.last == "json.more-faults 21:1-21:2")
    #expect(reading.diagnostics.last?.message.en == "and 10 more faults")
  }
}
