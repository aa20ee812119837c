import Law
import SourceText

/// Finds document numbers (发文字号): letters of the issuer, the year in brackets, the serial number and 号.
enum DocumentNumberReader {
  /// The longest letters of an issuer, in characters.
  static let maximumCode = 14

  /// The document numbers of a range, in order.
  static func read(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>) -> [DocumentNumber] {
    var found: [DocumentNumber] = []
    var cursor = ScalarCursor(UnsafeRawBufferPointer(rebasing: bytes[..<range.upperBound]))
    cursor.move(to: range.lowerBound)
    // The starts of the last characters that may belong to an issuer's letters.
    var code: [Int] = []
    while let scalar = cursor.next {
      let start = cursor.offset
      cursor.advance()
      if "〔[（【［".unicodeScalars.contains(scalar), let first = code.last.map({ _ in code[0] }) {
        let afterBracket = cursor.offset
        if let (year, serial) = yearAndSerial(&cursor) {
          found.append(
            DocumentNumber(
              agencyCode: cursor.text(first..<start), year: year, serial: serial,
              range: first..<cursor.offset))
          code = []
          continue
        }
        cursor.move(to: afterBracket)
      }
      if (0x4E00...0x9FFF).contains(scalar.value) {
        code.append(start)
        if code.count > maximumCode { code.removeFirst() }
      } else {
        code = []
      }
    }
    return found
  }

  private static func yearAndSerial(_ cursor: inout ScalarCursor) -> (year: Int, serial: Int)? {
    guard let year = figures(&cursor), (1949...2999).contains(year), let close = cursor.next,
      "〕]）】］".unicodeScalars.contains(close)
    else { return nil }
    cursor.advance()
    _ = cursor.skip("第")
    guard let serial = figures(&cursor), cursor.skip("号") else { return nil }
    return (year, serial)
  }

  private static func figures(_ cursor: inout ScalarCursor) -> Int? {
    let start = cursor.offset
    while let next = cursor.next, ("0"..."9").contains(next), cursor.offset - start < 5 { cursor.advance() }
    return Int(cursor.text(start..<cursor.offset))
  }
}
