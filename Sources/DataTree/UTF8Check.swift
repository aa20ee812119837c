/// Checks UTF-8 one character at a time.
enum UTF8Check {
  /// Whether a word starts with a valid character of three bytes, as Chinese has.
  ///
  /// That is 1110xxxx 10xxxxxx 10xxxxxx, but neither too long a form (a zero high part) nor a surrogate.
  @inline(__always)
  static func isHan(_ word: UInt64) -> Bool {
    let high = word & 0x200F
    return word & 0xC0C0F0 == 0x8080E0 && high != 0 && high != 0x200D
  }

  /// The number of bytes of the character at an offset, 0 where it is not valid UTF-8.
  @inline(never)
  static func length(_ bytes: ByteView, _ at: Int) -> Int {
    guard bytes.has(at) else { return 0 }
    let lead = bytes.byte(at: at)
    let second = at &+ 1 < bytes.count ? bytes.byte(at: at &+ 1) : 0
    switch lead {
    case 0x00...0x7F:
      return 1
    case 0xC2...0xDF:
      return isContinuation(second) ? 2 : 0
    case 0xE0...0xEF:
      let lowest: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
      let highest: UInt8 = lead == 0xED ? 0x9F : 0xBF
      guard (lowest...highest).contains(second), at &+ 2 < bytes.count else { return 0 }
      return isContinuation(bytes.byte(at: at &+ 2)) ? 3 : 0
    case 0xF0...0xF4:
      let lowest: UInt8 = lead == 0xF0 ? 0x90 : 0x80
      let highest: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
      guard (lowest...highest).contains(second), at &+ 3 < bytes.count else { return 0 }
      return isContinuation(bytes.byte(at: at &+ 2)) && isContinuation(bytes.byte(at: at &+ 3)) ? 4 : 0
    default:
      return 0
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
