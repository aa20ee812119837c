extension Draft {
  /// What stands in no sentence: title, numbers, addressees, signature, what comes after it. The pieces are ranges of
  /// the manuscript's bytes, none longer than a line.
  ///
  /// A reader who looks for what must not be in a text looks here too.
  public var margins: [Range<Int>] {
    let bytes = manuscript.text.buffer.bytes
    let covered = sentences.map { text.source(of: $0.range) }.sorted { $0.lowerBound < $1.lowerBound }
    var margins: [Range<Int>] = []
    var start = 0
    for range in covered + [bytes.count..<bytes.count] {
      if start < range.lowerBound { margins += Self.lines(of: start..<range.lowerBound, in: bytes) }
      start = max(start, range.upperBound)
    }
    return margins
  }

  /// The lines of a range that hold more than blanks and punctuation of ASCII.
  private static func lines(of range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for offset in range.lowerBound...range.upperBound {
      guard offset == range.upperBound || bytes[offset] == 0x0A else { continue }
      // Digits, letters and everything beyond ASCII.
      let isText = bytes[start..<offset].contains {
        $0 >= 0x80 || ($0 | 0x20) >= 0x61 || (0x30...0x39).contains($0)
      }
      if isText { lines.append(start..<offset) }
      start = offset + 1
    }
    return lines
  }
}
