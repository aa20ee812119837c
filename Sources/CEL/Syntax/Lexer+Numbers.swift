extension Lexer {
  /// Reads a number without its sign.
  mutating func number() {
    let start = position
    if peek() == UInt8(ascii: "0"), peek(1) == UInt8(ascii: "x"), peek(2).hexadecimalValue != nil {
      position += 2
      skip(while: { $0.hexadecimalValue != nil })
      integer(digits: start + 2..<position, radix: 16, from: start)
      return
    }
    skip(while: \.isDigit)
    let digits = start..<position
    var isDouble = false
    if peek() == UInt8(ascii: "."), peek(1).isDigit {
      isDouble = true
      position += 1
      skip(while: \.isDigit)
    }
    if peek() | 0x20 == UInt8(ascii: "e") {
      let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
      if peek(1 + sign).isDigit {
        isDouble = true
        position += 1 + sign
        skip(while: \.isDigit)
      }
    }
    if isDouble { double(from: start) } else { integer(digits: digits, radix: 10, from: start) }
  }

  private mutating func integer(digits: Range<Int>, radix: Int, from start: Int) {
    let value = UInt64(text(digits), radix: radix)
    let unsigned = peek() | 0x20 == UInt8(ascii: "u")
    if unsigned { position += 1 }
    if malformed(from: start) { return }
    // A number whose digits do not fit is an overflow of either type.
    if value == nil { report(.integerOverflow(text(start..<position), unsigned: unsigned), start..<position) }
    guard let value else { return emit(.faulty, from: start) }
    emit(unsigned ? .uint(value) : .int(value), from: start)
  }

  private mutating func double(from start: Int) {
    if malformed(from: start) { return }
    let value = Double(text(start..<position)) ?? .infinity
    guard value.isFinite else {
      report(.doubleOverflow(text(start..<position)), start..<position)
      return emit(.faulty, from: start)
    }
    emit(.double(value), from: start)
  }

  /// Reports letters and digits that run on from a number.
  private mutating func malformed(from start: Int) -> Bool {
    guard peek().isWord else { return false }
    skip(while: \.isWord)
    report(.malformedNumber(text(start..<position)), start..<position)
    emit(.faulty, from: start)
    return true
  }
}
