extension JSONScanner {
  /// Reads a number, or what looks like one.
  mutating func number() -> Token {
    let start = at
    while let byte = byte(at: at), isNumberByte(byte) { at += 1 }
    let range = start..<at
    let text = words(range)
    if let fact = numberFault(source[range], text) { report(fact, at: range) }
    if range.count > limits.textBytes { report(.textTooLong(limit: limits.textBytes), at: start..<start + 1) }
    return Token(kind: .number, range: range)
  }

  /// Reports a bare word in the place of a value, unless it is a literal.
  mutating func checkWord(_ range: Range<Int>) {
    let word = words(range)
    switch word {
    case "true", "false", "null": return
    case "NaN", "Infinity", "nan", "inf", "Inf", "INF": report(.notFinite(word), at: range)
    default:
      if let literal = Self.literal(meantBy: word) {
        report(.wrongLiteral(found: word, wanted: literal), at: range)
      } else {
        report(.unquotedText(word), at: range)
      }
    }
  }

  /// The literal that a word of another language, case or length stands for.
  private static func literal(meantBy word: String) -> String? {
    switch word.lowercased() {
    case "true", "tru", "ture", "yes", "on", "是": "true"
    case "false", "fals", "flase", "no", "off", "否": "false"
    case "null", "nul", "nil", "none", "undefined", "空": "null"
    default: nil
    }
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private func numberFault(_ bytes: UnsafeRawBufferPointer.SubSequence, _ text: String) -> JSONFault.Fact? {
    var rest = bytes
    func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
    func takeDigits() -> Int {
      let digits = rest.prefix(while: isDigit)
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    func take(_ signs: String) -> Bool {
      guard let first = rest.first, signs.utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    if take("+") { return .plusSign }
    let isNegative = take("-")
    if isNegative, ["Infinity", "NaN", "inf", "Inf", "INF", "nan"].contains(String(text.dropFirst())) {
      return .notFinite(text)
    }
    if rest.isEmpty || rest.first == UInt8(ascii: ".") { return .missingDigits }
    let isZero = rest.first == UInt8(ascii: "0")
    let whole = takeDigits()
    guard whole > 0 else { return .badNumber(text) }
    if isZero, whole > 1 { return .leadingZero }
    if isZero, take("xXoObB") { return .notDecimal }
    if take("."), takeDigits() == 0 {
      return rest.isEmpty || "eE".utf8.contains(rest[rest.startIndex]) ? .missingDigits : .badNumber(text)
    }
    if take("eE") {
      _ = take("+-")
      if takeDigits() == 0 { return rest.isEmpty ? .missingDigits : .badNumber(text) }
    }
    return rest.isEmpty ? nil : .badNumber(text)
  }
}
