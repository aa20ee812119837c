/// Sizes and places in code points. A code point starts at each byte that does not continue one.
extension Text {
  /// The number of code points.
  public var codePointCount: Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var continuations = 0
    var offset = 0
    while offset &+ 8 <= count {
      // Eight bytes at a time, each with a sum of its own; 255 rounds fill a sum at most.
      var sums: UInt64 = 0
      let end = min(count &- 7, offset &+ 8 &* 255)
      while offset < end {
        let word = UnsafeRawPointer(start + offset).loadUnaligned(as: UInt64.self)
        // The bytes that begin with the bits 10.
        sums &+= (word >> 7) & ~(word >> 6) & ones
        offset &+= 8
      }
      let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ (sums >> 8 & 0x00FF_00FF_00FF_00FF)
      continuations &+= Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    while offset < count {
      if start[offset] & 0xC0 == 0x80 { continuations &+= 1 }
      offset &+= 1
    }
    return count &- continuations
  }

  /// Whether every byte is a code point of its own.
  var isASCII: Bool {
    var seen: UInt8 = 0
    for byte in bytes { seen |= byte }
    return seen < 0x80
  }

  /// The byte at which the code point number `index` starts; the end for the number of code points; nil
  /// beyond. Searching goes on from `origin`, the byte of a known code point.
  func byteOffset(ofCodePoint index: Int, from origin: (byte: Int, codePoint: Int) = (0, 0)) -> Int? {
    guard index >= origin.codePoint else { return nil }
    var left = index - origin.codePoint
    var offset = origin.byte
    while left > 0 {
      guard offset < count else { return nil }
      offset += 1
      while offset < count, start[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// The number of code points before a byte.
  func codePointIndex(ofByte offset: Int) -> Int { slice(0..<offset).codePointCount }

  /// The part between two code points; nil where they are not in order within the text.
  func codePoints(_ lower: Int, _ upper: Int) -> Text? {
    guard lower <= upper, let from = byteOffset(ofCodePoint: lower),
      let to = byteOffset(ofCodePoint: upper, from: (from, lower))
    else { return nil }
    return slice(from..<to)
  }

  /// Whether the bytes are well-formed UTF-8.
  public var isValidUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }
}
