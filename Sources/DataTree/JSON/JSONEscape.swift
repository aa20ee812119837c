/// One escape of a JSON text, from its backslash on.
struct JSONEscape {
  /// The character it stands for; nil where the escape is faulty.
  let scalar: Unicode.Scalar?
  /// The number of bytes it takes; of a faulty escape, those that belong together in a message.
  let length: Int
  /// Whether it is half of a surrogate pair.
  let isLoneSurrogate: Bool

  /// Reads the escape at an offset, nil at the end of the text.
  static func read(_ bytes: ByteView, _ at: Int) -> JSONEscape? {
    guard at &+ 1 < bytes.count else { return nil }
    switch bytes.byte(at: at &+ 1) {
    case UInt8(ascii: "\""): return simple("\"")
    case UInt8(ascii: "\\"): return simple("\\")
    case UInt8(ascii: "/"): return simple("/")
    case UInt8(ascii: "b"): return simple("\u{8}")
    case UInt8(ascii: "f"): return simple("\u{C}")
    case UInt8(ascii: "n"): return simple("\n")
    case UInt8(ascii: "r"): return simple("\r")
    case UInt8(ascii: "t"): return simple("\t")
    case UInt8(ascii: "u"): break
    case let other:
      // A whole character, so that a message never cuts one in two.
      let length = other < 0x80 ? 1 : max(UTF8Check.length(bytes, at &+ 1), 1)
      return JSONEscape(scalar: nil, length: 1 &+ length, isLoneSurrogate: false)
    }
    guard let first = hexDigits(bytes, at &+ 2) else {
      var length = 2
      while length < 6, at &+ length < bytes.count, hexValue(bytes.byte(at: at &+ length)) != nil {
        length &+= 1
      }
      return JSONEscape(scalar: nil, length: length, isLoneSurrogate: false)
    }
    guard first & 0xF800 == 0xD800 else {
      return JSONEscape(scalar: Unicode.Scalar(first), length: 6, isLoneSurrogate: false)
    }
    guard
      first < 0xDC00, at &+ 8 <= bytes.count, bytes.byte(at: at &+ 6) == UInt8(ascii: "\\"),
      bytes.byte(at: at &+ 7) == UInt8(ascii: "u"), let second = hexDigits(bytes, at &+ 8),
      second & 0xFC00 == 0xDC00
    else { return JSONEscape(scalar: nil, length: 6, isLoneSurrogate: true) }
    let value = 0x10000 &+ (first & 0x3FF) << 10 &+ (second & 0x3FF)
    return JSONEscape(scalar: Unicode.Scalar(value), length: 12, isLoneSurrogate: false)
  }

  private static func simple(_ scalar: Unicode.Scalar) -> JSONEscape {
    JSONEscape(scalar: scalar, length: 2, isLoneSurrogate: false)
  }

  private static func hexDigits(_ bytes: ByteView, _ at: Int) -> UInt32? {
    guard at &+ 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for offset in at..<(at &+ 4) {
      guard let digit = hexValue(bytes.byte(at: offset)) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  private static func hexValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte &- UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte &- UInt8(ascii: "a") &+ 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte &- UInt8(ascii: "A") &+ 10)
    default: nil
    }
  }
}
