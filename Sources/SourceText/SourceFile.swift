import Synchronization

/// A named text and the place of each of its bytes.
///
/// Offsets count UTF-8 bytes from 0. Lines and columns count from 1; a column counts Unicode scalars.
/// A line ends with LF or CRLF. Text that is not valid UTF-8 is tolerated: a stray byte counts as a character.
public final class SourceFile: Sendable {
  /// The path as the user gave it, or a name in angle brackets such as `<stdin>`.
  public let path: String
  /// The bytes of the text.
  public let buffer: SourceBuffer
  /// The number of the first line; above 1 for a line of an NDJSON file.
  public let firstLine: Int
  // Found on first use: reading a file without faults never asks for a line.
  private let lineTable = Mutex<LineTable?>(nil)

  /// A file from its bytes.
  public init(path: String, buffer: SourceBuffer, firstLine: Int = 1) {
    self.path = path
    self.buffer = buffer
    self.firstLine = firstLine
  }

  /// A file from a string.
  public convenience init(path: String, text: String, firstLine: Int = 1) {
    self.init(path: path, buffer: SourceBuffer(text.utf8), firstLine: firstLine)
  }

  /// The starts of the lines, found once.
  var lines: LineTable {
    lineTable.withLock { table in
      if let table { return table }
      let found = LineTable(buffer.bytes)
      table = found
      return found
    }
  }
}
