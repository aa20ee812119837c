/// A walk over the bytes of a pattern.
struct PatternCursor {
  let bytes: [UInt8]
  var offset = 0

  init(_ pattern: String) { bytes = Array(pattern.utf8) }

  var isAtEnd: Bool { offset == bytes.count }
  var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Takes a sign where it is next.
  mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: sign) else { return false }
    offset += 1
    return true
  }

  /// Takes the next character, which there has to be.
  mutating func next() -> Unicode.Scalar {
    var iterator = bytes[offset...].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      offset += 1
      return "\u{FFFD}"
    }
    offset += UTF8.width(scalar)
    return scalar
  }

  /// Takes a number, where one is next; too great a one counts as above all limits.
  mutating func number() -> Int? {
    let start = offset
    while let byte = peek, Self.isDigit(byte) { offset += 1 }
    return offset > start ? Int(written(from: start)) ?? Int.max : nil
  }

  /// Takes the characters that stand for themselves, without one that a quantifier seems to follow: what is repeated is
  /// a character and not the word that it ends.
  mutating func word() -> String {
    let start = offset
    while let byte = peek, !Self.isSyntax(byte) { offset += 1 }
    if offset > start, let byte = peek, "?*+{".utf8.contains(byte) {
      repeat { offset -= 1 } while offset > start && bytes[offset] & 0xC0 == 0x80
    }
    return written(from: start)
  }

  /// What was taken from a place on.
  func written(from start: Int) -> String { String(decoding: bytes[start..<offset], as: UTF8.self) }

  /// Whether a byte can be more than itself.
  static func isSyntax(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// Whether a byte is an ASCII letter or digit.
  static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }
}
