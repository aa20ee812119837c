import SourceText

/// One file of `rules/reference/`: a line that names the format and the snapshot, a line of column names,
/// then one row a line, sorted, fields parted by commas, without quotes.
///
/// The bytes are read where they lie; nothing is copied or indexed.
struct ReferenceTable: Sendable {
  /// What a table must look like.
  struct Format: Sendable {
    /// The name on the first line, such as `fashen.laws/1`.
    let name: String
    /// The path that diagnostics show.
    let path: String
    /// The names on the second line.
    let columns: [String]
  }

  /// The longest line, in bytes. The longest real one is that of the Civil Code's articles, 4 KB.
  static let maximumLineLength = 65_536
  /// The largest table, in bytes: row places are kept as Int32.
  static let maximumTableLength = 64 << 20

  let buffer: SourceBuffer
  let format: Format
  /// The day the facts were collected; nil when the first line is malformed.
  let snapshotDate: CalendarDate?
  /// Where the rows are; empty when a heading line is malformed, so that such a table answers nothing.
  let body: Range<Int>

  /// A table from its bytes; a fault of its heading is reported and leaves the table empty.
  init(_ buffer: SourceBuffer, format: Format, diagnostics: inout [Diagnostic]) {
    let bytes = buffer.bytes
    guard bytes.count <= ReferenceTable.maximumTableLength else {
      self.init(empty: buffer, format: format)
      diagnostics.append(LawDiagnostics.tableTooLong(format: format, buffer: buffer))
      return
    }
    let first = bytes.line(from: 0)
    let marker = "# \(format.name) "
    guard bytes[first].starts(with: marker.utf8),
      let date = CalendarDate(bytes: bytes.part(first.lowerBound + marker.utf8.count..<first.upperBound))
    else {
      self.init(empty: buffer, format: format)
      diagnostics.append(LawDiagnostics.tableFormat(format: format, buffer: buffer, range: first))
      return
    }
    let second = bytes.line(from: first.upperBound + 1)
    guard bytes[second].elementsEqual(format.columns.joined(separator: ",").utf8) else {
      self.init(empty: buffer, format: format)
      diagnostics.append(LawDiagnostics.tableColumns(format: format, buffer: buffer, range: second))
      return
    }
    self.init(buffer, format, date, min(second.upperBound + 1, bytes.count)..<bytes.count)
  }

  private init(empty buffer: SourceBuffer, format: Format) {
    self.init(buffer, format, nil, buffer.count..<buffer.count)
  }

  private init(_ buffer: SourceBuffer, _ format: Format, _ snapshotDate: CalendarDate?, _ body: Range<Int>) {
    self.buffer = buffer
    self.format = format
    self.snapshotDate = snapshotDate
    self.body = body
  }

  /// The row at an offset that a search or an iteration gave.
  func row(at offset: Int) -> TableRow {
    TableRow(table: self.buffer, range: buffer.bytes.line(from: offset))
  }

  /// Every row, in order. Empty lines are passed on as rows of one empty field.
  var rows: TableRows { TableRows(table: self) }

  /// The first row whose key is not below a key, by bytes; the end of the body when there is none.
  ///
  /// The key of a row is its first `fields` fields with the commas between them, so that a search by
  /// several columns is one comparison of bytes.
  func lowerBound(of key: UnsafeRawBufferPointer, fields: Int = 1) -> Int {
    let bytes = buffer.bytes
    var low = body.lowerBound
    var high = body.upperBound
    while low < high {
      let middle = bytes.startOfLine(holding: low + (high - low) / 2, notBefore: low)
      let line = bytes.line(from: middle)
      if bytes.part(bytes.key(of: line, fields: fields)).precedes(key) {
        low = min(line.upperBound + 1, high)
      } else {
        high = middle
      }
    }
    return low
  }

  /// The rows whose first field is a key, as a range of offsets; empty when there is none.
  func rows(withKey key: UnsafeRawBufferPointer) -> Range<Int> {
    let bytes = buffer.bytes
    let start = lowerBound(of: key)
    var end = start
    while end < body.upperBound {
      let line = bytes.line(from: end)
      guard bytes.part(bytes.key(of: line, fields: 1)).equals(key) else { break }
      end = min(line.upperBound + 1, body.upperBound)
    }
    return start..<end
  }
}
