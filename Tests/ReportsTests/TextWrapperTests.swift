import SourceText
import Testing

@testable import Reports

@Suite struct TextWrapperTests {
  /// A text, a width, and the lines.
  static let rows: [(text: String, columns: Int, lines: [String])] = [
    ("", 10, [""]),
    ("short", 10, ["short"]),
    ("two words here", 9, ["two words", "here"]),
    ("two  spaces", 5, ["two", "spaces"]),
    ("听证通知提前送达", 8, ["听证通知", "提前送达"]),
    ("听证通知提前送达", 9, ["听证通知", "提前送达"]),
    // Closing punctuation does not start a line, an opening bracket does not end one.
    ("听证通知，提前送达", 8, ["听证通", "知，提前", "送达"]),
    ("依据《行政处罚法》", 6, ["依据", "《行政", "处罚", "法》"]),
    ("听证（第一次）通知", 6, ["听证", "（第一", "次）通", "知"]),
    // Latin words and numbers stay whole among Chinese characters.
    ("罚款5000元以下", 6, ["罚款", "5000元", "以下"]),
    ("位置case.json:12:3处", 8, ["位置", "case.json:12:3", "处"]),
    ("a-very-long-path/with/no/break", 8, ["a-very-long-path/with/no/break"]),
    ("see a-very-long-path/with/no/break now", 8, ["see", "a-very-long-path/with/no/break", "now"]),
    // A mark that joins the character before it is not torn off.
    ("e\u{301}e\u{301}e\u{301} e\u{301}", 3, ["e\u{301}e\u{301}e\u{301}", "e\u{301}"]),
  ]

  @Test(arguments: rows.indices) func lines(_ index: Int) {
    let (text, columns, lines) = Self.rows[index]
    #expect(TextWrapper(columns: columns).lines(text) == lines)
  }

  /// No line is wider than asked for, unless a word is; nothing is lost but spaces.
  @Test(arguments: 1...40) func nothingIsLost(_ columns: Int) {
    let text = "现场检查笔录（DOC-R1）的执法人员中，具有执法资格的不足两人；an officer without a certificate, 见第42条。"
    let lines = TextWrapper(columns: columns).lines(text)
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    for line in lines where columns >= 20 { #expect(DisplayWidth.columns(of: line) <= columns) }
  }
}
