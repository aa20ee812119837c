/// An exact base-10 number: `significand` × 10^−`scale`.
///
/// Money is counted with it, never with binary floating point. The form is canonical: a scale of 0 to 38
/// without trailing zeros behind the decimal point, so that equal numbers have equal fields. What does not
/// fit 127 bits and 38 decimals is a fault, never a rounded number.
public struct ExactDecimal: Sendable, Hashable {
  /// The digits as a whole number.
  public let significand: Int128
  /// The number of digits behind the decimal point, 0 to `maximumScale`.
  public let scale: Int

  /// The most digits behind the decimal point: the most that leave every power of ten within 127 bits.
  public static let maximumScale = 38

  /// 0.
  public static let zero = ExactDecimal(0)

  /// A whole number.
  public init(_ value: Int64) {
    significand = Int128(value)
    scale = 0
  }

  /// The number `significand` × 10^−`scale`; nil when the canonical scale would be above `maximumScale`,
  /// or the scale is negative.
  public init?(significand: Int128, scale: Int) {
    guard scale >= 0 else { return nil }
    var significand = significand
    var scale = significand == 0 ? 0 : scale
    while scale > 0 {
      let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: 10)
      guard remainder == 0 else { break }
      significand = quotient
      scale -= 1
    }
    guard scale <= ExactDecimal.maximumScale else { return nil }
    self.significand = significand
    self.scale = scale
  }

  /// The number as a whole number; nil when it has decimals or does not fit.
  public var wholeNumber: Int64? { scale == 0 ? Int64(exactly: significand) : nil }

  /// −1, 0 or 1.
  public var sign: Int { significand == 0 ? 0 : significand < 0 ? -1 : 1 }

  /// Is it below zero?
  public var isNegative: Bool { significand < 0 }

  /// 10 to a power of 0 to `maximumScale`; nil above, where it does not fit.
  static func powerOfTen(_ exponent: Int) -> Int128? {
    guard (0...maximumScale).contains(exponent) else { return nil }
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}
