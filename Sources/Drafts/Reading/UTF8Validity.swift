/// Finds what is no UTF-8 in a text.
enum UTF8Validity {
  /// The offset of the first byte that belongs to no character; nil where all do.
  static func firstFault(of bytes: UnsafeRawBufferPointer) -> Int? {
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      guard let length = length(of: bytes, at) else { return at }
      at += length
    }
    return nil
  }

  /// The length of the character at an offset by the table of the Unicode standard (3-7); nil where none is.
  private static func length(of bytes: UnsafeRawBufferPointer, _ at: Int) -> Int? {
    let first = bytes[at]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard at + length <= bytes.count, second.contains(bytes[at + 1]) else { return nil }
    for offset in 2..<max(length, 2) where bytes[at + offset] & 0xC0 != 0x80 { return nil }
    return length
  }
}
