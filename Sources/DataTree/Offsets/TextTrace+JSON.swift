extension TextTrace {
  /// Reads what is between the quotes of a JSON text.
  mutating func readJSON(_ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      if source[at] == UInt8(ascii: "\\"), let escape = JSONEscape.read(ByteView(source), at),
        let scalar = escape.scalar
      {
        replace(at..<(at + escape.length), with: scalar)
        at += escape.length
      } else {
        step(at)
        at += 1
      }
    }
    end(at: range.upperBound)
  }
}
