extension JSONParser {
  /// Reads a number: `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`.
  ///
  /// What follows it is not looked at: only a comma, a bracket or the end can, which the caller checks.
  @inline(__always)
  mutating func readNumber(_ bytes: ByteView, _ at: inout Int) -> Bool {
    let start = at
    var form = ValueTree.Form.integer
    if bytes.byte(at: at) == UInt8(ascii: "-") { at &+= 1 }
    guard bytes.has(at) else { return false }
    if bytes.byte(at: at) == UInt8(ascii: "0") {
      at &+= 1
    } else {
      guard Self.skipDigits(bytes, &at) else { return false }
    }
    if bytes.has(at), bytes.byte(at: at) == UInt8(ascii: ".") {
      form = .decimal
      at &+= 1
      guard Self.skipDigits(bytes, &at) else { return false }
    }
    if bytes.has(at), bytes.byte(at: at) | 0x20 == UInt8(ascii: "e") {
      form = .decimal
      at &+= 1
      if bytes.has(at),
        bytes.byte(at: at) == UInt8(ascii: "+") || bytes.byte(at: at) == UInt8(ascii: "-")
      {
        at &+= 1
      }
      guard Self.skipDigits(bytes, &at) else { return false }
    }
    nodes.append(ValueTree.Node(.number, form, start: start, end: at))
    return at &- start <= limits.textBytes
  }

  /// Steps over digits; false where there is none.
  @inline(__always)
  private static func skipDigits(_ bytes: ByteView, _ at: inout Int) -> Bool {
    let start = at
    while bytes.has(at), bytes.byte(at: at) &- UInt8(ascii: "0") < 10 { at &+= 1 }
    return at > start
  }
}
