import SourceText

/// Reads text files: UTF-8, with or without a byte order mark, UTF-16 and GB18030.
struct PlainTextReader {
  private let limits: DraftLimits

  init(_ limits: DraftLimits) { self.limits = limits }

  func read(_ file: SourceFile, format: Manuscript.Format) throws(DraftFault) -> Manuscript {
    if let other = FileSignature.fault(of: file.buffer.bytes, expecting: format) { throw other }
    guard file.buffer.count <= limits.textBytes else { throw .textTooLarge(limit: limits.textBytes) }
    let text = SourceFile(path: file.path, buffer: try TextDecoder.utf8(file.buffer))
    if format == .md { return MarkdownReader.read(text) }
    return Manuscript(text, format: format, tableRows: Self.tableRows(of: text.buffer.bytes))
  }

  /// The lines of tables that were pasted as text: two or more in a row with the same number of tabs inside.
  private static func tableRows(of bytes: UnsafeRawBufferPointer) -> [Int] {
    var rows: [Int] = []
    var tabsBefore = 0
    for (line, text) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      // A tab behind a number is layout.
      guard !ClauseLabelReader.mayStart(bytes, text.startIndex..<text.endIndex) else {
        tabsBefore = 0
        continue
      }
      let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      let inside = text.drop(while: isBlank).reversed().drop(while: isBlank)
      let tabs = inside.count { $0 == 0x09 }
      if tabs > 0, tabs == tabsBefore {
        if rows.last != line - 1 { rows.append(line - 1) }
        rows.append(line)
      }
      tabsBefore = tabs
    }
    return rows
  }
}
