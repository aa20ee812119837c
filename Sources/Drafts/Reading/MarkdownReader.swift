import SourceText

/// Reads Markdown as text: the marks of headings, quotations, lists and emphasis are layout.
enum MarkdownReader {
  /// The text of a Markdown file, line for line and column for column: marks become spaces, so that places stay
  /// those of the file. Rows of tables are rows; the line under a table's head is left out.
  static func read(_ file: SourceFile) -> Manuscript {
    var bytes = Array(file.buffer.bytes)
    var rows: [Int] = []
    var skipped: [Int] = []
    var line = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if isRule(bytes[start..<end]) {
        skipped.append(line)
      } else if isRow(bytes[start..<end]) {
        rows.append(line)
        markCells(&bytes, start..<end)
      } else {
        blankMarks(&bytes, start..<end)
      }
      start = end + 1
      line += 1
    }
    return Manuscript(
      SourceFile(path: file.path, buffer: SourceBuffer(bytes)), format: .md, tableRows: rows,
      skippedLines: skipped)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  /// A line of `---`, `***`, `|---|:--|` or a fence.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = line.filter { !isBlank($0) }
    guard marks.count >= 3 else { return false }
    if marks.starts(with: Array("```".utf8)) { return true }
    return marks.allSatisfy { "-*_=|:".utf8.contains($0) } && !marks.allSatisfy { $0 == 0x7C }
  }

  private static func isRow(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first(where: { !isBlank($0) }), let last = line.last(where: { !isBlank($0) })
    else {
      return false
    }
    return first == 0x7C && last == 0x7C && line.count { $0 == 0x7C } >= 3
  }

  private static func markCells(_ bytes: inout [UInt8], _ line: Range<Int>) {
    for index in line where bytes[index] == 0x7C { bytes[index] = 0x09 }
    blankEmphasis(&bytes, line)
  }

  private static func blankMarks(_ bytes: inout [UInt8], _ line: Range<Int>) {
    var at = line.lowerBound
    func skipBlanks() { while at < line.upperBound, isBlank(bytes[at]) { at += 1 } }
    skipBlanks()
    while at < line.upperBound, bytes[at] == UInt8(ascii: ">") || bytes[at] == UInt8(ascii: "#") {
      bytes[at] = 0x20
      at += 1
      skipBlanks()
    }
    if at + 1 < line.upperBound, "-*+".utf8.contains(bytes[at]), bytes[at + 1] == 0x20 { bytes[at] = 0x20 }
    blankEmphasis(&bytes, line)
  }

  /// Doubled marks and backticks are emphasis; a single star or underline may well be text.
  private static func blankEmphasis(_ bytes: inout [UInt8], _ line: Range<Int>) {
    var at = line.lowerBound
    while at < line.upperBound {
      let isDouble = at + 1 < line.upperBound && bytes[at] == bytes[at + 1]
      if isDouble, bytes[at] == UInt8(ascii: "*") || bytes[at] == UInt8(ascii: "_") {
        bytes[at] = 0x20
        bytes[at + 1] = 0x20
        at += 2
      } else {
        if bytes[at] == UInt8(ascii: "`") { bytes[at] = 0x20 }
        at += 1
      }
    }
  }
}
