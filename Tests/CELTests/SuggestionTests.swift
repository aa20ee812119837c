import CEL
import Testing

/// The names that a misspelt one may have been meant as.
@Suite struct SuggestionTests {
  @Test(arguments: [
    ("dat", ["date", "noticeDate", "place"], ["date", "noticeDate"]),
    ("Date", ["date", "dated"], ["date", "dated"]),
    ("ammount", ["amount", "account", "id"], ["amount", "account"]),
    ("noticedate", ["noticeDate"], ["noticeDate"]),
    ("hearnig", ["hearing", "reading"], ["hearing"]),
    ("x", ["y", "z"], []),
    ("罚金", ["罚款", "警告"], ["罚款"]),
    ("罚", ["罚款", "警告"], ["罚款"]),
    ("len", ["sets.equivalent", "math.length"], ["math.length"]),
    ("hearingPlace", ["place", "lace"], ["place"]),
    ("处罚", ["罚款", "警告"], []),
    ("", ["a"], []),
    ("foo", ["foo"], []),
    (String(repeating: "a", count: 100), [String(repeating: "a", count: 99)], []),
  ])
  func finds(_ name: String, _ known: [String], _ expected: [String]) {
    #expect(Suggestion.closest(to: name, among: known) == expected)
  }
}
