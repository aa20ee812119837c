#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Searching and comparing bytes where they lie. Ranges out of bounds are cut to the buffer, never trapped on.
extension UnsafeRawBufferPointer {
  /// A part of the buffer as a buffer of its own.
  func part(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[range.clamped(to: 0..<count)])
  }

  /// The line that starts at an offset, without its line feed.
  func line(from start: Int) -> Range<Int> {
    let start = Swift.min(Swift.max(0, start), count)
    return start..<(firstIndex(of: UInt8(ascii: "\n"), in: start..<count) ?? count)
  }

  /// The first offset of a byte in a range.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty, let base = baseAddress,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// The start of the line that an offset lies in; the line feed belongs to the line it ends.
  func startOfLine(holding offset: Int, notBefore limit: Int) -> Int {
    var start = Swift.min(offset, count)
    while start > limit, self[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  /// The first fields of a line, with the commas between them.
  func key(of line: Range<Int>, fields: Int) -> Range<Int> {
    var end = line.lowerBound
    for index in 0..<fields {
      if index > 0 { end += 1 }
      let rest = Swift.min(end, line.upperBound)..<line.upperBound
      guard let comma = firstIndex(of: UInt8(ascii: ","), in: rest) else { return line }
      end = comma
    }
    return line.lowerBound..<end
  }

  /// Is this text below another, byte by byte?
  func precedes(_ other: UnsafeRawBufferPointer) -> Bool { order(other) < 0 }

  /// Do both texts hold the same bytes?
  func equals(_ other: UnsafeRawBufferPointer) -> Bool { count == other.count && order(other) == 0 }

  private func order(_ other: UnsafeRawBufferPointer) -> Int {
    if let left = baseAddress, let right = other.baseAddress {
      let result = memcmp(left, right, Swift.min(count, other.count))
      if result != 0 { return Int(result) }
    }
    return count - other.count
  }

  /// The value of a text of one to nine ASCII digits; nil for any other text.
  var wholeNumber: Int? {
    guard (1...9).contains(count) else { return nil }
    var value = 0
    for byte in self {
      guard let digit = byte.digitValue else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}
