import SourceText
import Testing

@Suite struct SpellingTests {
  private static let names = [
    "noticeDate", "hearing", "hearingDate", "party", "amount", "处罚金额", "处罚决定", "决定日期", "id", "ID", "if",
  ]

  @Test(arguments: [
    ("noticeDat", "noticeDate"), ("notiecDate", "noticeDate"), ("noticedate", "noticeDate"),
    ("haering", "hearing"),
    ("hearingDat", "hearingDate"), ("prty", "party"), ("处罚金", "处罚金额"), ("处分金额", "处罚金额"), ("xd", "id"),
    ("amuont", "amount"),
  ])
  func finds(name: String, expected: String) {
    #expect(Spelling.closest(to: name, among: Self.names) == expected)
    #expect(Spelling.closest(to: name, among: Self.names.reversed()) == expected)
  }

  @Test(arguments: ["penalty", "x", "", "处", "listening", String(repeating: "a", count: 65)])
  func findsNothing(name: String) { #expect(Spelling.closest(to: name, among: Self.names) == nil) }

  @Test func neverSuggestsTheNameItself() {
    #expect(Spelling.closest(to: "party", among: ["party"]) == nil)
    #expect(Spelling.closest(to: "party", among: ["party", "parts"]) == "parts")
  }

  @Test func caseCountsLeast() {
    #expect(Spelling.closest(to: "Amount", among: ["amounts", "amount"]) == "amount")
  }
}
