extension Lexer {
  /// Reads a string or bytes literal; the position is at the first quotation mark.
  mutating func quoted(from start: Int, raw: Bool, bytes isBytes: Bool) {
    let quote = peek()
    let triple = peek(1) == quote && peek(2) == quote
    let mark = triple ? 3 : 1
    position += mark
    var content: [UInt8] = []
    while true {
      guard position < bytes.count, triple || !(peek() == UInt8(ascii: "\n") || peek() == UInt8(ascii: "\r"))
      else {
        let delimiter = String(repeating: String(UnicodeScalar(quote)), count: mark)
        report(.unclosedString(quote: delimiter), start..<position)
        return emit(.faulty, from: start)
      }
      let byte = peek()
      if byte == quote, !triple || (peek(1) == quote && peek(2) == quote) { break }
      if byte == UInt8(ascii: "\\"), !raw {
        escape(into: &content, bytes: isBytes)
      } else {
        content.append(byte)
        position += 1
      }
    }
    position += mark
    emit(isBytes ? .bytes(content) : .string(String(decoding: content, as: UTF8.self)), from: start)
  }

  /// Reads an escape sequence; the position is at its backslash.
  private mutating func escape(into content: inout [UInt8], bytes isBytes: Bool) {
    let start = position
    let kind = peek(1)
    if let simple = Lexer.simpleEscapes[kind] {
      content.append(simple)
      position += 2
      return
    }
    var value: UInt32?
    var length = 0
    switch kind {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): (value, length) = (digits(2, radix: 16, at: 2), 4)
    case UInt8(ascii: "u"): (value, length) = (digits(4, radix: 16, at: 2), 6)
    case UInt8(ascii: "U"): (value, length) = (digits(8, radix: 16, at: 2), 10)
    case UInt8(ascii: "0")...UInt8(ascii: "3"): (value, length) = (digits(3, radix: 8, at: 1), 4)
    default: break
    }
    guard let value else {
      // The whole character after the backslash belongs to the fault, also beyond ASCII.
      position += 2
      skip(while: { $0 & 0xC0 == 0x80 })
      position = min(position, bytes.count)
      return report(.invalidEscape(text(start..<position)), start..<position)
    }
    position += length
    let place = start..<position
    if isBytes {
      if kind | 0x20 == UInt8(ascii: "u") { return report(.codePointEscapeInBytes(text(place)), place) }
      content.append(UInt8(truncatingIfNeeded: value))
    } else if let scalar = Unicode.Scalar(value) {
      content.append(contentsOf: String(Character(scalar)).utf8)
    } else {
      report(.invalidCodePoint(text(place)), place)
    }
  }

  /// The value of exactly `count` digits at a distance from the position.
  private func digits(_ count: Int, radix: UInt32, at distance: Int) -> UInt32? {
    var value: UInt32 = 0
    for index in distance..<distance + count {
      guard let digit = peek(index).hexadecimalValue, digit < radix else { return nil }
      value = value &* radix &+ digit
    }
    return value
  }

  private static let simpleEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
    UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09, UInt8(ascii: "v"): 0x0B,
    UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "?"): UInt8(ascii: "?"),
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "'"): UInt8(ascii: "'"),
    UInt8(ascii: "`"): UInt8(ascii: "`"),
  ]
}
