/// A place in a UTF-8 text that moves by Unicode scalars.
struct ScalarCursor {
  private let bytes: UnsafeRawBufferPointer
  /// The place, in bytes.
  private(set) var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The scalar at the place; nil at the end. U+FFFD for a byte that starts no scalar.
  var next: Unicode.Scalar? { decoded?.scalar }

  private var decoded: (scalar: Unicode.Scalar, length: Int)? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    guard first >= 0xc2, first < 0xf5, offset + length <= bytes.count else { return ("\u{fffd}", 1) }
    var value = UInt32(first) & (0x7f >> UInt32(length))
    for index in offset + 1..<offset + length {
      guard bytes[index] & 0xc0 == 0x80 else { return ("\u{fffd}", 1) }
      value = value << 6 | UInt32(bytes[index] & 0x3f)
    }
    return (Unicode.Scalar(value) ?? "\u{fffd}", length)
  }

  mutating func advance() { offset += decoded?.length ?? 0 }

  mutating func move(to offset: Int) { self.offset = offset }

  mutating func skipSpaces() {
    while let scalar = next, scalar == " " || scalar == "\u{3000}" || scalar == "\u{a0}" { advance() }
  }

  /// Passes over a text if it stands here.
  mutating func skip(_ text: String) -> Bool {
    let length = text.utf8.count
    guard offset + length <= bytes.count,
      bytes[offset..<offset + length].elementsEqual(text.utf8)
    else { return false }
    offset += length
    return true
  }

  /// Passes over a text in brackets, which may hold such brackets itself; the range of what is inside.
  /// Nil, without moving, when no bracket opens here, or none closes within a number of bytes on the line.
  mutating func bracketed(_ open: Unicode.Scalar, _ close: Unicode.Scalar, limit: Int) -> Range<Int>? {
    guard next == open else { return nil }
    let start = offset
    advance()
    let inside = offset
    var depth = 1
    while let scalar = next, offset - inside <= limit, scalar != "\n" {
      if scalar == open { depth += 1 }
      if scalar == close { depth -= 1 }
      if depth == 0 {
        let range = inside..<offset
        advance()
        return range
      }
      advance()
    }
    offset = start
    return nil
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes.part(range), as: UTF8.self) }
}
