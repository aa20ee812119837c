extension ExactDecimal {
  /// The longest text read, in bytes.
  public static let maximumTextLength = 1024

  /// A number from money text: digits, optionally a minus in front and decimals behind a point (`-12.50`).
  /// No exponent, plus, grouping or space.
  public init(parsing text: String) throws(DecimalFault) {
    self = try ExactDecimal.withBytes(of: text) { bytes throws(DecimalFault) in
      try ExactDecimal(parsing: bytes)
    }
  }

  /// A number from the UTF-8 bytes of money text.
  public init(parsing bytes: UnsafeRawBufferPointer) throws(DecimalFault) {
    var reader = DecimalReader(bytes)
    try reader.readPlain()
    guard reader.isAtEnd else { throw .malformed }
    self = try reader.value(exponent: 0)
  }

  /// A number from the text of a JSON number (RFC 8259), which may have an exponent; read exactly.
  public init(parsingJSON text: String) throws(DecimalFault) {
    self = try ExactDecimal.withBytes(of: text) { bytes throws(DecimalFault) in
      try ExactDecimal(parsingJSON: bytes)
    }
  }

  /// A number from the UTF-8 bytes of a JSON number.
  public init(parsingJSON bytes: UnsafeRawBufferPointer) throws(DecimalFault) {
    var reader = DecimalReader(bytes)
    try reader.readPlain()
    guard !reader.hasLeadingZero else { throw .malformed }
    let exponent = try reader.readExponent()
    guard reader.isAtEnd else { throw .malformed }
    self = try reader.value(exponent: exponent)
  }

  private static func withBytes(
    of text: String, _ body: (UnsafeRawBufferPointer) throws(DecimalFault) -> ExactDecimal
  ) throws(DecimalFault) -> ExactDecimal {
    var text = text
    // `withUTF8` does not carry typed throws.
    let result = text.withUTF8 { utf8 -> Result<ExactDecimal, DecimalFault> in
      do throws(DecimalFault) {
        return .success(try body(UnsafeRawBufferPointer(utf8)))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The canonical text, such as `2000`, `0.3` or `-12.5`.
  public var text: String { text() }

  /// The number as money, with at least two decimals, such as `2000.00`.
  public var moneyText: String { text(minimumDecimals: 2) }

  /// The number as money for people, such as `20,000.00`.
  public var groupedText: String { text(minimumDecimals: 2, grouping: true) }

  /// The number as text.
  ///
  /// - Parameters:
  ///   - minimumDecimals: zeros are added until so many digits stand behind the point.
  ///   - grouping: a comma between each three digits before the point.
  public func text(minimumDecimals: Int = 0, grouping: Bool = false) -> String {
    var digits = Array(String(significand.magnitude).utf8)
    if digits.count <= scale {
      digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: scale - digits.count + 1), at: 0)
    }
    let whole = digits.dropLast(scale)
    var result: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    for (index, digit) in whole.enumerated() {
      if grouping, index > 0, (whole.count - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
      result.append(digit)
    }
    // A text of more decimals than the type knows would be of no use.
    let decimals = max(scale, min(minimumDecimals, ExactDecimal.maximumScale))
    if decimals > 0 {
      result.append(UInt8(ascii: "."))
      result.append(contentsOf: digits.suffix(scale))
      result.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals - scale))
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The canonical text.
  public var description: String { text }
}
