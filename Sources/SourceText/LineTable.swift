/// The offsets at which the lines of a text start.
struct LineTable: Sendable {
  /// The byte offset of each line's first byte, ascending; never empty.
  let starts: [Int]

  /// Finds the lines of a text.
  init(_ bytes: UnsafeRawBufferPointer) {
    var starts = [0]
    var at = 0
    while at < bytes.count {
      if bytes.count - at >= 8 {
        // Eight bytes without a line feed a step. A zero byte of `word` is where one is; whether there is any
        // is exact.
        let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
        if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 == 0 {
          at += 8
          continue
        }
      }
      let end = min(at + 8, bytes.count)
      for offset in at..<end where bytes[offset] == UInt8(ascii: "\n") { starts.append(offset + 1) }
      at = end
    }
    self.starts = starts
  }

  /// The index, from 0, of the line that holds an offset.
  func index(of offset: Int) -> Int {
    max(starts.partitionPoint { $0 <= offset } - 1, 0)
  }
}
