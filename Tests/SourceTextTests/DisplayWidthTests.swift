import SourceText
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("处罚", 4), ("处a罚", 5), ("，。《》", 8), ("“”…—·①", 6), ("é", 1), ("e\u{301}", 1),
    ("한글", 4),
    ("\u{1100}\u{1161}\u{11A8}", 2), ("ｶﾅ", 2), ("ＡＢ", 4), ("😀", 2), ("a\u{200D}b", 2), ("☎\u{FE0F}", 1),
    ("𠀀", 2),
    ("a\u{0}\u{1B}\u{9F}b", 2), ("〔2024〕", 8), ("\u{3000}", 2), ("¥￥", 3), ("\u{AD}", 1), ("א", 1), ("⌚", 2),
    ("㈠", 2),
  ])
  func columns(text: String, columns: Int) { #expect(DisplayWidth.columns(of: text) == columns) }

  @Test func padding() {
    #expect(DisplayWidth.padded("处罚", to: 6) == "处罚  ")
    #expect(DisplayWidth.padded("处罚", to: 6, .trailing) == "  处罚")
    #expect(DisplayWidth.padded("处罚", to: 3) == "处罚")
  }

  @Test(arguments: [
    ("处罚决定", 8, "处罚决定"), ("处罚决定", 7, "处罚决…"), ("处罚决定", 6, "处罚…"), ("ab", 1, "…"), ("ab", 0, ""),
  ])
  func truncation(text: String, columns: Int, result: String) {
    #expect(DisplayWidth.truncated(text, to: columns) == result)
    #expect(DisplayWidth.columns(of: result) <= columns)
  }
}
