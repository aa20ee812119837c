/// Reads the digits of a decimal text.
///
/// Zeros are held back until a digit follows, so that a thousand zeros behind the point cost nothing and
/// overflow nothing.
struct DecimalReader {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  private var isNegative = false
  private var significand: Int128 = 0
  /// Digits read behind the point, the zeros held back included.
  private var decimals = 0
  private var zerosHeldBack = 0
  private var overflowed = false
  /// Does the whole part start with a zero that is not its only digit? JSON does not allow it.
  private(set) var hasLeadingZero = false

  /// The largest power of ten that an exponent may name; far above what any number here can use.
  private static let maximumExponent = 100_000

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Reads `-?digits(.digits)?`.
  mutating func readPlain() throws(DecimalFault) {
    guard bytes.count <= ExactDecimal.maximumTextLength else { throw .tooLarge }
    if next == UInt8(ascii: "-") {
      isNegative = true
      position += 1
    }
    let startsWithZero = next == UInt8(ascii: "0")
    let wholeDigits = readDigits()
    guard wholeDigits > 0 else { throw .malformed }
    hasLeadingZero = startsWithZero && wholeDigits > 1
    if next == UInt8(ascii: ".") {
      position += 1
      decimals = readDigits()
      guard decimals > 0 else { throw .malformed }
    }
  }

  /// Reads the exponent of a JSON number; 0 when there is none.
  mutating func readExponent() throws(DecimalFault) -> Int {
    guard next == UInt8(ascii: "e") || next == UInt8(ascii: "E") else { return 0 }
    position += 1
    let isNegative = next == UInt8(ascii: "-")
    if isNegative || next == UInt8(ascii: "+") { position += 1 }
    var exponent = 0
    let start = position
    while let digit = next?.digitValue {
      exponent = min(exponent * 10 + digit, DecimalReader.maximumExponent)
      position += 1
    }
    guard position > start else { throw .malformed }
    return isNegative ? -exponent : exponent
  }

  private mutating func readDigits() -> Int {
    let start = position
    while let digit = next?.digitValue {
      position += 1
      if digit == 0 {
        zerosHeldBack += 1
      } else {
        append(digit)
      }
    }
    return position - start
  }

  private mutating func append(_ digit: Int) {
    // Zeros in front of the first digit that is not zero have no place in the significand.
    if significand != 0 { multiply(tenTimes: zerosHeldBack) }
    zerosHeldBack = 0
    multiply(tenTimes: 1)
    let (sum, overflow) = significand.addingReportingOverflow(Int128(digit))
    overflowed = overflowed || overflow
    significand = overflow ? significand : sum
  }

  private mutating func multiply(tenTimes count: Int) {
    for _ in 0..<count where !overflowed {
      let (product, overflow) = significand.multipliedReportingOverflow(by: 10)
      overflowed = overflow
      if !overflow { significand = product }
    }
  }

  /// The number read, times ten to a power.
  mutating func value(exponent: Int) throws(DecimalFault) -> ExactDecimal {
    guard !overflowed else { throw .tooLarge }
    guard significand != 0 else { return .zero }
    // The zeros held back at the end are not in the significand, so they lower the scale; a scale below
    // zero means zeros before the point.
    let scale = decimals - zerosHeldBack - exponent
    if scale < 0 {
      multiply(tenTimes: -scale)
      guard !overflowed else { throw .tooLarge }
    }
    let signed = isNegative ? -significand : significand
    guard let value = ExactDecimal(significand: signed, scale: max(0, scale)) else { throw .tooManyDecimals }
    return value
  }
}
