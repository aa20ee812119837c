extension JSONScanner {
  /// Reports bytes that are not UTF-8; true where they make the rest unreadable.
  mutating func checkEncoding() -> Bool {
    let start = source[at..<end].prefix(4)
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
      || start.count >= 2 && (start[at] == 0 || start[at + 1] == 0)
    {
      report(.utf16, at: at..<(at + min(2, end - at)))
      return true
    }
    var offset = at
    while offset < end {
      let length = UTF8Check.length(ByteView(source), offset)
      if length == 0 {
        report(.notUTF8(byte: source[offset]), at: offset..<(offset + 1))
        return true
      }
      offset += length
    }
    return false
  }
}
