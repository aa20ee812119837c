import SourceText
import Testing

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("处罚 a-b", "处罚 a-b"), ("\u{1B}[2J", "\\x1B[2J"), ("a\nb\tc", "a\\x0Ab\\x09c"),
    ("\u{7F}\u{9B}", "\\x7F\\x9B"),
    ("\u{202E}x\u{2066}", "\\u{202E}x\\u{2066}"), ("\u{2028}", "\\u{2028}"),
    ("e\u{301}\u{200D}", "e\u{301}\u{200D}"),
  ])
  func escapes(text: String, escaped: String) { #expect(TerminalText.escaped(text) == escaped) }
}
