/// A quick hash of an object's key, kept in the key's node.
///
/// It tells most different keys apart at the cost of two loads. It is no defence against keys that were
/// chosen to collide: whoever trusts it compares the bytes too, and large objects are checked another way.
enum KeyHash {
  /// The hash of a key's text.
  @inline(__always)
  static func hash(_ text: UnsafeRawBufferPointer) -> UInt32 {
    let count = text.count
    var first: UInt64 = 0
    var last: UInt64 = 0
    if count >= 8 {
      first = text.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
      last = text.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    } else if count >= 4 {
      first = UInt64(text.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
      last = UInt64(text.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
    } else if count > 0 {
      first = UInt64(text[0])
      last = UInt64(text[count &- 1]) << 8 | UInt64(text[count / 2])
    }
    let mixed =
      (first ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
      ^ last &* 0xC2B2_AE3D_27D4_EB4F
    return UInt32(truncatingIfNeeded: (mixed ^ (mixed >> 29)) >> 16)
  }
}
