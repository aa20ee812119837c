import SourceText
import Testing

/// The cursor says what the file says, in whatever order it is asked.
@Suite struct PositionCursorTests {
  static let text = "ab\n处罚x\r\n\n😀y第一条\n"

  @Test(arguments: [1, 2, 5, 7]) func agreesWithTheFile(step: Int) {
    let file = SourceFile(path: "a.ndjson", text: Self.text, firstLine: 3)
    var cursor = PositionCursor(file)
    for turn in 0..<200 {
      let offset = turn * step % (file.buffer.count + 4) - 2
      #expect(cursor.position(of: offset) == file.position(of: offset), "\(offset)")
      let range = max(offset, 0)..<max(offset, 0) + step * 2
      let (start, end) = cursor.positions(of: range)
      #expect(start == file.position(of: range.lowerBound))
      #expect(end == file.position(of: range.upperBound))
    }
  }
}
