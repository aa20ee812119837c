/// The offsets at which the lines of a text start.
struct LineTable: Sendable {
  /// The byte offset of each line's first byte, ascending; never empty.
  let starts: [Int]

  /// Finds the lines of a text.
  init(_ bytes: UnsafeRawBufferPointer) {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    self.starts = starts
  }

  /// The index, from 0, of the line that holds an offset.
  func index(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }
}
