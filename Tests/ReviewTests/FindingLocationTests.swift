import Testing

@testable import Review

/// A place is narrowed to the words that a finding is about.
@Suite struct FindingLocationTests {
  static let rows: [(text: String, words: [String], places: [String])] = [
    ("电话138", ["138"], ["12-15 138"]),
    // Columns count Unicode scalars.
    ("𠮷号138", ["138"], ["12-15 138"]),
    // The same word again is its next place; the order is that of the text.
    ("甲乙甲", ["甲", "甲"], ["10-11 甲", "12-13 甲"]),
    ("甲乙", ["乙", "甲"], ["10-11 甲", "11-12 乙"]),
    // Full-width and half-width forms are the same.
    ("电话：１３８", ["138"], ["13-16 １３８"]),
    ("电话:138", ["：１３８"], ["12-16 :138"]),
    // What the text does not hold leaves the place whole.
    ("电话", ["138"], ["10-12 whole"]),
    ("电话", [], ["10-12 whole"]),
    ("电话", [""], ["10-12 whole"]),
    ("", ["138"], ["10-10 whole"]),
    ("电话138", ["139", "138"], ["12-15 138"]),
  ]

  static func location(_ text: String, endLine: Int = 3) -> Finding.Location {
    Finding.Location(
      pointer: "/text", line: 3, column: 10, endLine: endLine, endColumn: 10 + text.unicodeScalars.count,
      text: text, clause: nil, title: "", value: "whole", isAbsent: false)
  }

  @Test(arguments: rows.indices) func isNarrowed(_ index: Int) {
    let (text, words, places) = Self.rows[index]
    let found = Self.location(text).narrowed(to: words)
    #expect(found.map { "\($0.column)-\($0.endColumn) \($0.value ?? "")" } == places)
    #expect(found.allSatisfy { $0.line == 3 && $0.text == text })
  }

  /// The span, in bytes of the draft's text, is narrowed as well.
  @Test func spanIsNarrowed() {
    var place = Self.location("电话138、139")
    place.span = 100..<100 + place.text.utf8.count
    #expect(place.narrowed(to: ["138", "139"]).map(\.span) == [106..<109, 112..<115])
    // A line break in the paragraph takes more bytes in the draft than the space it is shown as.
    place.span = 100..<130
    #expect(place.narrowed(to: ["138"]).map(\.span) == [100..<130])
  }

  @Test func severalLinesStayWhole() {
    #expect(Self.location("电话\n138", endLine: 4).narrowed(to: ["138"]).count == 1)
  }

  @Test func wordsAndTextAreLimited() {
    let many = String(repeating: "甲", count: Finding.Location.maximumWords + 1)
    #expect(
      Self.location(many).narrowed(to: many.map(String.init)).count == Finding.Location.maximumWords)
    let long = String(repeating: "乙", count: Finding.Location.maximumText) + "甲"
    #expect(Self.location(long).narrowed(to: ["甲"]).first?.column == 10)
  }
}
