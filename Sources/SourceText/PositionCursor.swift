/// Finds lines and columns of many places of a file, in about the time of one pass where they come in order.
///
/// `SourceFile.position(of:)` counts a column from the start of its line each time, which adds up where a text
/// of thousands of sentences is one long line.
public struct PositionCursor: Sendable {
  private let file: SourceFile
  private var offset = 0
  private var position: SourceFile.Position

  /// A cursor at the start of a file.
  public init(_ file: SourceFile) {
    self.file = file
    position = SourceFile.Position(line: file.firstLine, column: 1)
  }

  /// The line and column of a byte offset, as `SourceFile.position(of:)` gives them.
  public mutating func position(of offset: Int) -> SourceFile.Position {
    let bytes = file.buffer.bytes
    let offset = UTF8Columns.start(ofCharacterAt: min(max(offset, 0), bytes.count), in: bytes)
    let lines = file.lines
    let index = lines.index(of: offset)
    let isOnward = offset >= self.offset && file.firstLine + index == position.line
    let start = isOnward ? self.offset : lines.starts[index]
    let column = isOnward ? position.column : 1
    position = SourceFile.Position(
      line: file.firstLine + index,
      column: column + UTF8Columns.count(UnsafeRawBufferPointer(rebasing: bytes[start..<offset])))
    self.offset = offset
    return position
  }

  /// The positions of a range's ends.
  public mutating func positions(
    of range: Range<Int>
  ) -> (start: SourceFile.Position, end: SourceFile.Position) {
    let start = position(of: range.lowerBound)
    let mark = (offset, position)
    let end = position(of: range.upperBound)
    // What comes next may start inside the range.
    (offset, position) = mark
    return (start, end)
  }
}
