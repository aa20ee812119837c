/// One escape of a double-quoted YAML text.
struct YAMLEscape {
  /// The character it stands for.
  let scalar: Unicode.Scalar
  /// The number of bytes it takes.
  let length: Int

  /// Reads the escape at a backslash, nil where it is none.
  static func read(_ source: UnsafeRawBufferPointer, _ at: Int, _ end: Int) -> YAMLEscape? {
    guard at + 1 < end else { return nil }
    let digits: Int
    switch source[at + 1] {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    case let letter: return simple(letter).map { YAMLEscape(scalar: $0, length: 2) }
    }
    guard at + 2 + digits <= end else { return nil }
    let text = String(decoding: source[(at + 2)..<(at + 2 + digits)], as: UTF8.self)
    return UInt32(text, radix: 16).flatMap(Unicode.Scalar.init).map {
      YAMLEscape(scalar: $0, length: 2 + digits)
    }
  }

  private static func simple(_ letter: UInt8) -> Unicode.Scalar? {
    switch Unicode.Scalar(letter) {
    case "0": "\0"
    case "a": "\u{7}"
    case "b": "\u{8}"
    case "t", "\t": "\t"
    case "n": "\n"
    case "v": "\u{B}"
    case "f": "\u{C}"
    case "r": "\r"
    case "e": "\u{1B}"
    case " ", "\"", "/", "\\", "'": Unicode.Scalar(letter)
    case "N": "\u{85}"
    case "_": "\u{A0}"
    case "L": "\u{2028}"
    case "P": "\u{2029}"
    default: nil
    }
  }
}
