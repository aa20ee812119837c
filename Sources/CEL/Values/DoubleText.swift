#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Doubles as text.
enum DoubleText {
  /// The names of the values that have no digits.
  static func special(_ number: Double) -> String? {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    return nil
  }

  /// The fewest digits that read back as the number, with an exponent where it is below -4 or above 5.
  static func general(_ number: Double) -> String { special(number) ?? Digits(number).general() }

  /// The fewest digits that read back as the number, never with an exponent.
  static func plain(_ number: Double) -> String { special(number) ?? Digits(number).plain() }

  /// A fixed number of decimals.
  static func fixed(_ number: Double, decimals: Int) -> String {
    special(number) ?? printed("%.*f", number, decimals)
  }

  /// One digit, a fixed number of decimals and an exponent.
  static func scientific(_ number: Double, decimals: Int) -> String {
    special(number) ?? printed("%.*e", number, decimals)
  }

  private static func printed(_ format: StaticString, _ number: Double, _ decimals: Int) -> String {
    withVaList([Int32(clamping: decimals), number]) { arguments in
      // 309 digits before the point at most, a sign, the point and the decimals.
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: decimals + 330) { buffer in
        let start = UnsafeRawPointer(format.utf8Start).assumingMemoryBound(to: CChar.self)
        guard let base = buffer.baseAddress else { return "" }
        let count = Int(vsnprintf(base, buffer.count, start, arguments))
        let bytes = UnsafeRawBufferPointer(buffer).prefix(max(0, min(count, buffer.count - 1)))
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }

  /// The shortest decimal digits of a finite number.
  private struct Digits {
    let isNegative: Bool
    let digits: String
    /// How many digits stand before the point.
    let point: Int

    init(_ number: Double) {
      isNegative = number.sign == .minus
      var mantissa = Substring(number.magnitude.description)
      var exponent = 0
      if let mark = mantissa.firstIndex(of: "e") {
        exponent = Int(mantissa[mantissa.index(after: mark)...]) ?? 0
        mantissa = mantissa[..<mark]
      }
      let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
      let whole = parts.first ?? ""
      let all = whole + (parts.count > 1 ? parts[1] : "")
      let significant = all.drop { $0 == "0" }
      var trimmed = significant
      while trimmed.last == "0" { trimmed.removeLast() }
      digits = trimmed.isEmpty ? "0" : String(trimmed)
      point = trimmed.isEmpty ? 1 : whole.count + exponent - (all.count - significant.count)
    }

    func plain() -> String {
      let sign = isNegative ? "-" : ""
      if point <= 0 { return "\(sign)0.\(String(repeating: "0", count: -point))\(digits)" }
      if digits.count <= point { return sign + digits + String(repeating: "0", count: point - digits.count) }
      return "\(sign)\(digits.prefix(point)).\(digits.dropFirst(point))"
    }

    func general() -> String {
      let exponent = point - 1
      guard exponent < -4 || exponent >= 6 else { return plain() }
      let decimals = digits.count > 1 ? "." + digits.dropFirst() : ""
      let sign = isNegative ? "-" : ""
      let power = (exponent < 0 ? "-" : "+") + padded(abs(exponent), 2)
      return "\(sign)\(digits.prefix(1))\(decimals)e\(power)"
    }
  }
}
