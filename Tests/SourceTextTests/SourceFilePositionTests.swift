import SourceText
import Testing

@Suite struct SourceFilePositionTests {
  private static let text = "ab\n处罚x\r\n\n😀y"

  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (2, 1, 3), (3, 2, 1), (6, 2, 2), (9, 2, 3), (10, 2, 4), (11, 2, 5), (12, 3, 1),
    (13, 4, 1), (17, 4, 2), (18, 4, 3),
    // Inside a character, and outside the file.
    (4, 2, 1), (5, 2, 1), (15, 4, 1), (-1, 1, 1), (99, 4, 3),
  ])
  func position(offset: Int, line: Int, column: Int) {
    let file = SourceFile(path: "a.txt", text: Self.text)
    #expect(file.position(of: offset) == .init(line: line, column: column))
  }

  @Test func firstLineShiftsLines() {
    let file = SourceFile(path: "a.ndjson", text: "a\nb", firstLine: 7)
    #expect(file.position(of: 2) == .init(line: 8, column: 1))
    #expect(file.text(ofLine: 7) == "a")
    #expect(file.lastLine == 8)
  }

  @Test(arguments: [(1, "ab"), (2, "处罚x"), (3, ""), (4, "😀y"), (5, ""), (0, "")])
  func textOfLine(line: Int, text: String) {
    #expect(SourceFile(path: "a.txt", text: Self.text).text(ofLine: line) == text)
  }

  @Test func toleratesInvalidUTF8() {
    let file = SourceFile(path: "a.txt", buffer: SourceBuffer([0x61, 0xFF, 0x80, 0x62, 0x0A, 0xC3]))
    #expect((0...4).map { file.position(of: $0).column } == [1, 2, 3, 4, 5])
    #expect(file.position(of: 6) == .init(line: 2, column: 2))
    #expect(file.text(ofLine: 1) == "a\u{FFFD}\u{FFFD}b")
  }

  @Test func emptyFileHasOneLine() {
    let file = SourceFile(path: "a.txt", text: "")
    #expect(file.position(of: 0) == .init(line: 1, column: 1))
    #expect(file.lastLine == 1)
  }

  @Test func linesAreFoundOnceByManyTasks() async {
    let file = SourceFile(path: "a.txt", text: String(repeating: "一行\n", count: 1000))
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { file.position(of: 7 * 500).line } }
      for await line in group { #expect(line == 501) }
    }
  }
}
