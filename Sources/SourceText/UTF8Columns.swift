/// Counts the characters of UTF-8 text that may be faulty.
enum UTF8Columns {
  /// The number of Unicode scalars; a byte that belongs to none counts as one.
  static func count(_ bytes: UnsafeRawBufferPointer) -> Int {
    let (continuations, expected) = tally(bytes)
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

  /// The number of bytes that continue a character, and the number that the first bytes announce.
  ///
  /// Eight bytes a step and without a branch: a line of NDJSON is a whole case file, and each finding asks for
  /// columns in it.
  private static func tally(_ bytes: UnsafeRawBufferPointer) -> (continuations: Int, expected: Int) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var continuations = 0
    var expected = 0
    var at = 0
    while bytes.count - at >= 8 {
      // Of ten steps the eight counts in a word, at most three a byte, add up to less than 256.
      var continued: UInt64 = 0
      var announced: UInt64 = 0
      var steps = 0
      while bytes.count - at >= 8, steps < 10 {
        let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        let high = (word &>> 7) & ones
        let first = high & (word &>> 6)
        let long = first & (word &>> 5)
        continued &+= high & ~(word &>> 6)
        announced &+= first &+ long &+ (long & (word &>> 4))
        at += 8
        steps += 1
      }
      continuations &+= Int(truncatingIfNeeded: (continued &* ones) &>> 56)
      expected &+= Int(truncatingIfNeeded: (announced &* ones) &>> 56)
    }
    while at < bytes.count {
      let byte = bytes[at]
      continuations &+= byte & 0xC0 == 0x80 ? 1 : 0
      expected &+= (byte >= 0xC0 ? 1 : 0) &+ (byte >= 0xE0 ? 1 : 0) &+ (byte >= 0xF0 ? 1 : 0)
      at += 1
    }
    return (continuations, expected)
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
