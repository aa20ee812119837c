/// Values of numbers as JSON and YAML's core schema write them.
enum NumberText {
  /// The value of digits with an optional sign; nil beyond `Int64`.
  static func integer(_ text: UnsafeRawBufferPointer) -> Int64? {
    var index = 0
    var isNegative = false
    if let first = text.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      index = 1
    }
    return digits(text[index...], radix: 10, isNegative: isNegative)
  }

  /// The value of `0x…` or `0o…`; nil beyond `Int64` and for the words `.inf` and `.nan`.
  static func prefixedInteger(_ text: UnsafeRawBufferPointer) -> Int64? {
    guard text.count > 2, text[0] == UInt8(ascii: "0") else { return nil }
    let radix: Int64 = text[1] == UInt8(ascii: "x") ? 16 : 8
    return digits(text[2...], radix: radix, isNegative: false)
  }

  /// The value of a decimal with a fraction or exponent, where it is whole; nil otherwise.
  static func wholeDecimal(_ text: UnsafeRawBufferPointer) -> Int64? {
    var isNegative = false
    var mantissa: [UInt8] = []
    var point: Int?
    var index = 0
    scan: while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "+"): break
      case UInt8(ascii: "."): point = mantissa.count
      case UInt8(ascii: "e"), UInt8(ascii: "E"): break scan
      default: mantissa.append(byte)
      }
      index += 1
    }
    var exponent: Int64 = 0
    if index < text.count {
      let written = UnsafeRawBufferPointer(rebasing: text[(index + 1)...])
      // An exponent beyond Int64 leaves a whole number only if the mantissa is zero.
      exponent = integer(written) ?? (written.first == UInt8(ascii: "-") ? Int64.min / 2 : Int64.max / 2)
    }
    return scaled(mantissa, point: point ?? mantissa.count, exponent: exponent, isNegative: isNegative)
  }

  /// The nearest double.
  static func double(_ text: UnsafeRawBufferPointer) -> Double? {
    if let short = shortDecimal(text) { return short }
    let written = String(decoding: text, as: UTF8.self)
    switch written.lowercased() {
    case ".nan": return .nan
    case ".inf", "+.inf": return .infinity
    case "-.inf": return -.infinity
    default: break
    }
    if written.hasPrefix("0x") || written.hasPrefix("0o") {
      let radix = written.hasPrefix("0x") ? 16.0 : 8.0
      return text.dropFirst(2).reduce(0.0) { $0 * radix + Double(digit($1) ?? 0) }
    }
    // Swift's own conversion wants a digit on both sides of the point; YAML does not.
    return Double(
      written.replacing(".e", with: ".0e").replacing(".E", with: ".0e") + (written.hasSuffix(".") ? "0" : ""))
      ?? Double(written.replacing(".", with: "0."))
  }

  /// The value of at most 15 digits with at most one point, as nearly every amount is written; nil otherwise.
  ///
  /// The digits as a whole number and the power of ten are doubles without rounding, so that the one division
  /// rounds to the nearest double.
  private static func shortDecimal(_ text: UnsafeRawBufferPointer) -> Double? {
    let isNegative = text.first == UInt8(ascii: "-")
    var mantissa: UInt64 = 0
    var digits = 0
    var decimals: Int?
    for byte in text.dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: ".") {
        guard decimals == nil else { return nil }
        decimals = 0
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 15 else { return nil }
        mantissa = mantissa &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
        digits += 1
        decimals = decimals.map { $0 + 1 }
      }
    }
    guard digits > 0 else { return nil }
    var power = 1.0
    for _ in 0..<(decimals ?? 0) { power *= 10 }
    let value = Double(mantissa) / power
    return isNegative ? -value : value
  }

  /// The digits `mantissa` with the point after `point` of them, times a power of ten.
  private static func scaled(_ mantissa: [UInt8], point: Int, exponent: Int64, isNegative: Bool) -> Int64? {
    guard let lastDigit = mantissa.lastIndex(where: { $0 != UInt8(ascii: "0") }) else { return 0 }
    let firstDigit = mantissa.firstIndex { $0 != UInt8(ascii: "0") } ?? 0
    let (wholeDigits, overflow) = exponent.addingReportingOverflow(Int64(point))
    // The digits before the point after scaling: too many do not fit, too few leave a fraction.
    guard !overflow, wholeDigits > Int64(lastDigit), wholeDigits - Int64(firstDigit) <= 19 else { return nil }
    var digits = Array(mantissa[firstDigit...lastDigit])
    let zeros = Int(wholeDigits) - lastDigit - 1
    digits.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: zeros))
    return digits.withUnsafeBytes { Self.digits($0[...], radix: 10, isNegative: isNegative) }
  }

  private static func digits(
    _ text: UnsafeRawBufferPointer.SubSequence, radix: Int64, isNegative: Bool
  ) -> Int64? {
    var value: Int64 = 0
    guard !text.isEmpty else { return nil }
    for byte in text {
      guard let digit = digit(byte), digit < radix else { return nil }
      let (scaled, overflow) = value.multipliedReportingOverflow(by: radix)
      let (next, carry) =
        isNegative
        ? scaled.subtractingReportingOverflow(digit) : scaled.addingReportingOverflow(digit)
      guard !overflow, !carry else { return nil }
      value = next
    }
    return value
  }

  private static func digit(_ byte: UInt8) -> Int64? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int64(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int64(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int64(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
