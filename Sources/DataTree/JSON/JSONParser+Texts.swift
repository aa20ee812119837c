extension JSONParser {
  /// Reads a text from its opening quote on.
  @inline(__always)
  mutating func readText(_ bytes: RawSpan, _ at: inout Int, _ end: Int, isKey: Bool) -> Bool {
    let start = at
    var hasEscapes = false
    at = Self.closingQuote(bytes, start &+ 1, end, &hasEscapes)
    guard at < end, at &- start &- 1 <= limits.textBytes else { return false }
    at &+= 1
    var node = ValueTree.Node(.string, .doubleQuoted, start: start, end: at)
    if hasEscapes {
      guard decode(bytes, &node) else { return false }
      if isKey { node.detail = KeyHash.hash(texts.text(at: node.link &- 1)) }
    } else if isKey {
      node.detail = KeyHash.hash(bytes, start &+ 1, at &- start &- 2)
    }
    nodes.append(node)
    return true
  }

  /// The offset of the quote that ends a text, or `end` where the text is faulty.
  @inline(__always)
  private static func closingQuote(_ bytes: RawSpan, _ start: Int, _ end: Int, _ hasEscapes: inout Bool)
    -> Int
  {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var at = start
    while true {
      // Eight plain ASCII bytes a step. A byte's high bit gets set where the byte is a control character,
      // a quote, a backslash or not ASCII; the lowest such byte is exact, which is the one that counts.
      while end &- at >= 8 {
        let word = bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
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
      guard at < end else { return end }
      let byte = bytes.byte(at: at)
      if byte == UInt8(ascii: "\"") { return at }
      if byte >= 0x80 {
        repeat {
          let length = UTF8Check.length(bytes, at, end)
          if length == 0 { return end }
          at &+= length
        } while at < end && bytes.byte(at: at) >= 0x80
      } else if byte == UInt8(ascii: "\\") {
        // Which escape it is `decode` looks at; here only an escaped quote matters.
        hasEscapes = true
        at &+= 1
        guard at < end, bytes.byte(at: at) >= 0x20 else { return end }
        if bytes.byte(at: at) < 0x80 { at &+= 1 }
      } else if byte < 0x20 {
        return end
      } else {
        at &+= 1
      }
    }
  }

  /// Puts the text of a node with escapes into the arena; false where an escape is faulty.
  @inline(never)
  private func decode(_ bytes: RawSpan, _ node: inout ValueTree.Node) -> Bool {
    let start = Int(node.start) &+ 1
    let end = Int(node.end) &- 1
    let place = texts.add(capacity: end &- start) { room in
      var at = start
      var count = 0
      while at < end {
        let byte = bytes.byte(at: at)
        guard byte == UInt8(ascii: "\\") else {
          room[count] = byte
          count &+= 1
          at &+= 1
          continue
        }
        guard let escape = JSONEscape.read(bytes, at, end), let scalar = escape.scalar else { return nil }
        // An escape is at least as long as the UTF-8 form of what it stands for.
        for unit in UTF8.encode(scalar).unsafelyUnwrapped {
          room[count] = unit
          count &+= 1
        }
        at &+= escape.length
      }
      return count
    }
    guard let place else { return false }
    node.link = place &+ 1
    return true
  }
}
