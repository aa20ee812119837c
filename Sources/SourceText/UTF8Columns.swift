/// Counts the characters of UTF-8 text that may be faulty.
enum UTF8Columns {
  /// The number of Unicode scalars; a byte that belongs to none counts as one.
  static func count(_ bytes: UnsafeRawBufferPointer) -> Int {
    var continuations = 0
    var expected = 0
    // Without a branch, so that a line of many megabytes takes milliseconds.
    for byte in bytes {
      continuations &+= byte & 0xC0 == 0x80 ? 1 : 0
      expected &+= (byte >= 0xC0 ? 1 : 0) &+ (byte >= 0xE0 ? 1 : 0) &+ (byte >= 0xF0 ? 1 : 0)
    }
    if continuations == expected { return bytes.count - continuations }
    var count = 0
    var missing = 0
    for byte in bytes {
      if byte & 0xC0 == 0x80, missing > 0 {
        missing -= 1
      } else {
        count += 1
        missing = length(startingWith: byte) - 1
      }
    }
    return count
  }

  /// The offset of the first byte of the character that an offset is in.
  static func start(ofCharacterAt offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    guard offset < bytes.count, bytes[offset] & 0xC0 == 0x80 else { return offset }
    for distance in 1...3 where distance <= offset {
      let byte = bytes[offset - distance]
      if byte & 0xC0 == 0x80 { continue }
      return length(startingWith: byte) > distance ? offset - distance : offset
    }
    return offset
  }

  /// The length of a character by its first byte; 1 where that starts none.
  private static func length(startingWith byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
