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
    var offset = min(max(offset, 0), bytes.count)
    var steps = 0
    while offset > 0, offset < bytes.count, steps < 3, isContinuation(bytes[offset]) {
      offset -= 1
      steps += 1
    }
    let table = lines
    let index = table.index(of: offset)
    let before = UnsafeRawBufferPointer(rebasing: bytes[table.starts[index]..<offset])
    return Position(line: firstLine + index, column: 1 + Self.scalarCount(before))
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

  /// The number of Unicode scalars: of the bytes that do not continue one. Eight bytes a step, for a line of
  /// NDJSON is as long as a whole file.
  private static func scalarCount(_ bytes: UnsafeRawBufferPointer) -> Int {
    var continuations = 0
    var at = 0
    while bytes.count - at >= 8 {
      // The count of each of the eight places stays below 256 for 31 steps, and so does their sum.
      var sums: UInt64 = 0
      var steps = 0
      while bytes.count - at >= 8, steps < 31 {
        let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        // 10xxxxxx: the high bit is set and the next one is not.
        sums &+= (word &>> 7) & ~(word &>> 6) & 0x0101_0101_0101_0101
        at += 8
        steps += 1
      }
      continuations += Int(truncatingIfNeeded: (sums &* 0x0101_0101_0101_0101) &>> 56)
    }
    while at < bytes.count {
      if bytes[at] & 0xC0 == 0x80 { continuations += 1 }
      at += 1
    }
    return bytes.count - continuations
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
