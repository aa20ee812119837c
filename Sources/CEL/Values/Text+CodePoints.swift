/// Sizes and places in code points. A code point starts at each byte that does not continue one.
extension Text {
  /// The number of code points.
  public var codePointCount: Int {
    var continuations = 0
    var offset = 0
    // Sixteen bytes at a time; a lane counts to at most 255 before the lanes are added up.
    while offset &+ 16 <= count {
      var lanes = SIMD16<UInt8>(repeating: 0)
      let end = Swift.min(count &- 15, offset &+ 16 &* 255)
      while offset < end {
        let bytes = UnsafeRawPointer(start + offset).loadUnaligned(as: SIMD16<Int8>.self)
        // As signed numbers the bytes from 0x80 to 0xBF are those below -64.
        lanes &-= SIMD16<UInt8>(
          truncatingIfNeeded: SIMD16<Int8>(repeating: 0).replacing(with: -1, where: bytes .< -64))
        offset &+= 16
      }
      continuations &+= Int(SIMD16<UInt16>(truncatingIfNeeded: lanes).wrappedSum())
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
