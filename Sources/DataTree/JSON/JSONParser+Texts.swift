extension JSONParser {
  /// Reads a text from its opening quote on.
  @inline(__always)
  mutating func readText(_ bytes: ByteView, _ at: inout Int, isKey: Bool) -> Bool {
    let start = at
    var hasEscapes = false
    at = Self.closingQuote(bytes, start &+ 1, &hasEscapes)
    guard bytes.has(at), at &- start &- 1 <= limits.textBytes else { return false }
    var link: UInt32 = 0
    var hash: UInt32 = 0
    if hasEscapes {
      guard let place = decode(bytes, from: start &+ 1, to: at) else { return false }
      link = place &+ 1
      if isKey { hash = KeyHash.hash(texts.text(at: place)) }
    } else if isKey {
      hash = KeyHash.hash(bytes.slice(start &+ 1, at))
    }
    at &+= 1
    nodes.append(ValueTree.Node(.string, .doubleQuoted, start: start, end: at, link: link, detail: hash))
    return true
  }

  /// The offset of the quote that ends a text, or the end where the text is faulty.
  @inline(__always)
  private static func closingQuote(_ bytes: ByteView, _ start: Int, _ hasEscapes: inout Bool)
    -> Int
  {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var at = start
    while true {
      // Eight plain ASCII bytes a step. A byte's high bit gets set where the byte is a control character,
      // a quote, a backslash or not ASCII; the lowest such byte is exact, which is the one that counts.
      while bytes.hasWord(at) {
        let word = bytes.word(at: at)
        let control = word &- ones &* 0x20
        let quote = (word ^ (ones &* 0x22)) &- ones
        let backslash = (word ^ (ones &* 0x5C)) &- ones
        let stops = (word | control | quote | backslash) & highs
        if stops != 0 {
          at &+= stops.trailingZeroBitCount &>> 3
          break
        }
        at &+= 8
      }
      guard bytes.has(at) else { return bytes.count }
      let byte = bytes.byte(at: at)
      if byte == UInt8(ascii: "\"") { return at }
      if byte >= 0x80 {
        while bytes.hasWord(at), UTF8Check.isHan(bytes.word(at: at)) { at &+= 3 }
        if bytes.has(at), bytes.byte(at: at) >= 0x80 {
          let length = UTF8Check.length(bytes, at)
          if length == 0 { return bytes.count }
          at &+= length
        }
      } else if byte == UInt8(ascii: "\\") {
        // Which escape it is `decode` looks at; here only an escaped quote matters.
        hasEscapes = true
        at &+= 1
        guard bytes.has(at), bytes.byte(at: at) >= 0x20 else { return bytes.count }
        if bytes.byte(at: at) < 0x80 { at &+= 1 }
      } else if byte < 0x20 {
        return bytes.count
      } else {
        at &+= 1
      }
    }
  }

  /// Puts the text between two offsets into the arena; nil where an escape is faulty.
  @inline(never)
  private func decode(_ bytes: ByteView, from start: Int, to end: Int) -> UInt32? {
    texts.add(capacity: end &- start) { room in
      var at = start
      var count = 0
      while at < end {
        let byte = bytes.byte(at: at)
        if byte != UInt8(ascii: "\\") {
          guard count < room.count else { return nil }
          room[count] = byte
          count &+= 1
          at &+= 1
          continue
        }
        guard
          let escape = JSONEscape.read(bytes, at), let scalar = escape.scalar,
          let written = Self.write(scalar, to: room, at: count)
        else { return nil }
        count &+= written
        at &+= escape.length
      }
      return count
    }
  }

  /// Writes a character as UTF-8 and gives its length; nil where there is no room. (There is: an escape is
  /// at least as long as the UTF-8 form of what it stands for.)
  @inline(__always)
  private static func write(
    _ scalar: Unicode.Scalar, to room: UnsafeMutableRawBufferPointer, at start: Int
  ) -> Int? {
    let value = scalar.value
    let length = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
    guard start &+ length <= room.count else { return nil }
    if length == 1 {
      room[start] = UInt8(truncatingIfNeeded: value)
      return 1
    }
    let mark: UInt8 = length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0
    var rest = value
    for offset in stride(from: start &+ length &- 1, to: start, by: -1) {
      room[offset] = 0x80 | UInt8(truncatingIfNeeded: rest & 0x3F)
      rest >>= 6
    }
    room[start] = mark | UInt8(truncatingIfNeeded: rest)
    return length
  }
}
