/// A place in a UTF-8 text that moves by Unicode scalars.
package struct ScalarCursor {
  private let bytes: UnsafeRawBufferPointer
  /// The place, in bytes.
  package private(set) var offset = 0

  /// A cursor at the start of a text.
  package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The scalar at the place; nil at the end. U+FFFD for a byte that starts no scalar.
  package var next: Unicode.Scalar? { bytes.decodedScalar(at: offset)?.scalar }

  /// Passes over the scalar at the place.
  package mutating func advance() { offset += bytes.decodedScalar(at: offset)?.length ?? 0 }

  /// Goes to another place.
  package mutating func move(to offset: Int) { self.offset = offset }

  /// Passes over spaces.
  package mutating func skipSpaces() {
    while let scalar = next, scalar == " " || scalar == "\u{3000}" || scalar == "\u{a0}" { advance() }
  }

  /// Passes over a text if it stands here.
  package mutating func skip(_ text: String) -> Bool {
    let length = text.utf8.count
    guard offset + length <= bytes.count,
      bytes[offset..<offset + length].elementsEqual(text.utf8)
    else { return false }
    offset += length
    return true
  }

  /// Passes over a text in brackets, which may hold such brackets itself; the range of what is inside.
  /// Nil, without moving, when no bracket opens here, or none closes within a number of bytes on the line.
  package mutating func bracketed(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, limit: Int
  ) -> Range<Int>? {
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
  package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
