/// Hides what stands between 《 and 》, so that the title of a fee regulation is no fee.
enum TitleMask {
  private static let open = Array("《".utf8)
  private static let close = Array("》".utf8)
  private static let square = Array("□".utf8)

  /// The text with every title replaced by squares (or, for characters of another length, by underscores); the offsets stay.
  static func masked(_ text: [UInt8]) -> [UInt8] {
    var output = text
    var depth = 0
    var index = 0
    while index < text.count {
      let length = min(width(of: text[index]), text.count - index)
      let character = text[index..<(index + length)]
      if character.elementsEqual(close), depth > 0 { depth -= 1 }
      if depth > 0 {
        for offset in 0..<length { output[index + offset] = length == 3 ? square[offset] : UInt8(ascii: "_") }
      }
      if character.elementsEqual(open) { depth += 1 }
      index += length
    }
    // A title that is never closed hides nothing.
    return depth == 0 ? output : text
  }

  private static func width(of byte: UInt8) -> Int {
    switch byte {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
