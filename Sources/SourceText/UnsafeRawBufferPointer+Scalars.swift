extension UnsafeRawBufferPointer {
  /// The Unicode scalar that starts at an offset of UTF-8 text, and its length in bytes; nil at the end.
  /// U+FFFD, of one byte, where the byte starts none.
  @inlinable
  package func decodedScalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset < count else { return nil }
    let first = self[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    guard first >= 0xc2, first < 0xf5, offset + length <= count else { return ("\u{fffd}", 1) }
    var value = UInt32(first) & (0x7f >> UInt32(length))
    for index in offset + 1..<offset + length {
      guard self[index] & 0xc0 == 0x80 else { return ("\u{fffd}", 1) }
      value = value << 6 | UInt32(self[index] & 0x3f)
    }
    return (Unicode.Scalar(value) ?? "\u{fffd}", length)
  }
}
