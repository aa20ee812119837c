extension SourceFile {
  /// A place as people count it.
  public struct Position: Sendable, Hashable {
    /// The line, from 1 (or from the file's `firstLine`).
    public let line: Int
    /// The column, from 1, in Unicode scalars.
    public let column: Int

    /// A place from its line and column.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// The number of the last line.
  public var lastLine: Int { firstLine + lines.starts.count - 1 }

  /// The line and column of a byte offset.
  ///
  /// An offset inside a character counts as that character's; one outside the file as its nearest end.
  public func position(of offset: Int) -> Position {
    let bytes = buffer.bytes
    let offset = UTF8Columns.start(ofCharacterAt: min(max(offset, 0), bytes.count), in: bytes)
    let table = lines
    let index = table.index(of: offset)
    let before = UnsafeRawBufferPointer(rebasing: bytes[table.starts[index]..<offset])
    return Position(line: firstLine + index, column: 1 + UTF8Columns.count(before))
  }

  /// The positions of a range's ends; the end is counted on from the start where both are on one line.
  public func positions(of range: Range<Int>) -> (start: Position, end: Position) {
    let start = position(of: range.lowerBound)
    let end = min(range.upperBound, buffer.count)
    let between = UnsafeRawBufferPointer(rebasing: buffer.bytes[min(max(range.lowerBound, 0), end)..<end])
    // A line feed or a byte that belongs to no character inside makes it the general case.
    guard
      !between.contains(UInt8(ascii: "\n")), let first = between.first, first & 0xC0 != 0x80,
      end == buffer.count || buffer.bytes[end] & 0xC0 != 0x80
    else { return (start, position(of: range.upperBound)) }
    return (start, Position(line: start.line, column: start.column + UTF8Columns.count(between)))
  }

  /// The byte offsets of a line, without its line break; empty at the end of the file for an unknown line.
  public func range(ofLine line: Int) -> Range<Int> {
    let starts = lines.starts
    let index = line - firstLine
    guard starts.indices.contains(index) else { return buffer.count..<buffer.count }
    let start = starts[index]
    guard index + 1 < starts.count else { return start..<buffer.count }
    var end = starts[index + 1] - 1
    if end > start, buffer.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The text of a line, without its line break; bytes that are not UTF-8 become U+FFFD.
  public func text(ofLine line: Int) -> String { text(in: range(ofLine: line)) }

  /// The text between two byte offsets; bytes that are not UTF-8 become U+FFFD.
  public func text(in range: Range<Int>) -> String {
    String(decoding: buffer.bytes[range.clamped(to: 0..<buffer.count)], as: UTF8.self)
  }
}
