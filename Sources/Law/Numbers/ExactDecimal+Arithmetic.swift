extension ExactDecimal {
  /// The exact sum.
  public static func + (left: ExactDecimal, right: ExactDecimal) throws(DecimalFault) -> ExactDecimal {
    let scale = max(left.scale, right.scale)
    let (sum, overflow) = try left.significand(atScale: scale)
      .addingReportingOverflow(right.significand(atScale: scale))
    guard !overflow else { throw .tooLarge }
    return try ExactDecimal(checked: sum, scale: scale)
  }

  /// The exact difference.
  public static func - (left: ExactDecimal, right: ExactDecimal) throws(DecimalFault) -> ExactDecimal {
    let scale = max(left.scale, right.scale)
    let (difference, overflow) = try left.significand(atScale: scale)
      .subtractingReportingOverflow(right.significand(atScale: scale))
    guard !overflow else { throw .tooLarge }
    return try ExactDecimal(checked: difference, scale: scale)
  }

  /// The exact product.
  public static func * (left: ExactDecimal, right: ExactDecimal) throws(DecimalFault) -> ExactDecimal {
    let (product, overflow) = left.significand.multipliedReportingOverflow(by: right.significand)
    guard !overflow else { throw .tooLarge }
    return try ExactDecimal(checked: product, scale: left.scale + right.scale)
  }

  /// The number with the other sign.
  public static prefix func - (value: ExactDecimal) throws(DecimalFault) -> ExactDecimal {
    try .zero - value
  }

  /// The exact sum of a list; 0 for an empty one.
  public static func sum(_ values: some Sequence<ExactDecimal>) throws(DecimalFault) -> ExactDecimal {
    var total = ExactDecimal.zero
    for value in values { total = try total + value }
    return total
  }

  /// The number times a fraction, rounded half up (四舍五入, away from zero) to a number of decimals.
  ///
  /// The default of two decimals is the fen. `x.times(3, 10)` is three tenths of x.
  public func times(
    _ numerator: Int64, _ denominator: Int64, scale target: Int = 2
  ) throws(DecimalFault) -> ExactDecimal {
    guard denominator != 0 else { throw .divisionByZero }
    let (product, overflow) = significand.multipliedReportingOverflow(by: Int128(numerator))
    guard !overflow else { throw .tooLarge }
    return try ExactDecimal.quotient(
      product, Int128(denominator), from: scale, to: target, rounding: .halfUp)
  }

  /// The quotient, rounded to a number of decimals. For showing a ratio; a comparison should multiply instead.
  public func divided(
    by divisor: ExactDecimal, scale target: Int = 2, rounding: DecimalRounding = .halfUp
  ) throws(DecimalFault) -> ExactDecimal {
    guard divisor.significand != 0 else { throw .divisionByZero }
    return try ExactDecimal.quotient(
      significand, divisor.significand, from: scale - divisor.scale, to: target, rounding: rounding)
  }

  /// The number rounded to a number of decimals; unchanged when it has no more.
  public func rounded(
    toScale target: Int, _ rounding: DecimalRounding = .halfUp
  ) throws(DecimalFault) -> ExactDecimal {
    guard scale > target else { return self }
    return try ExactDecimal.quotient(significand, 1, from: scale, to: target, rounding: rounding)
  }

  /// `numerator` / `denominator` × 10^−`source`, rounded to `target` decimals. The denominator is not zero.
  private static func quotient(
    _ numerator: Int128, _ denominator: Int128, from source: Int, to target: Int, rounding: DecimalRounding
  ) throws(DecimalFault) -> ExactDecimal {
    guard (0...maximumScale).contains(target) else { throw .tooManyDecimals }
    let top = try scaledUp(numerator.magnitude, by: target - source)
    let bottom = try scaledUp(denominator.magnitude, by: source - target)
    let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
    // remainder ≥ bottom / 2, written so that nothing overflows.
    let roundsUp = rounding == .halfUp && remainder >= bottom - remainder
    guard let result = Int128(exactly: roundsUp ? quotient + 1 : quotient) else { throw .tooLarge }
    let isNegative = (numerator < 0) != (denominator < 0)
    return try ExactDecimal(checked: isNegative ? -result : result, scale: target)
  }

  /// A number times ten to a power; unchanged for a power that is not above zero.
  private static func scaledUp(_ value: UInt128, by exponent: Int) throws(DecimalFault) -> UInt128 {
    guard exponent > 0 else { return value }
    guard let power = powerOfTen(exponent) else { throw .tooLarge }
    let (product, overflow) = value.multipliedReportingOverflow(by: power.magnitude)
    guard !overflow else { throw .tooLarge }
    return product
  }

  private init(checked significand: Int128, scale: Int) throws(DecimalFault) {
    guard let value = ExactDecimal(significand: significand, scale: scale) else { throw .tooManyDecimals }
    self = value
  }

  private func significand(atScale target: Int) throws(DecimalFault) -> Int128 {
    guard let power = ExactDecimal.powerOfTen(target - scale) else { throw .tooLarge }
    let (product, overflow) = significand.multipliedReportingOverflow(by: power)
    guard !overflow else { throw .tooLarge }
    return product
  }
}

extension ExactDecimal: Comparable {
  /// Is the left number the smaller one? Exact for every pair, whatever their scales.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.scale == right.scale { return left.significand < right.significand }
    let (leftWhole, leftFraction) = left.parts
    let (rightWhole, rightFraction) = right.parts
    if leftWhole != rightWhole { return leftWhole < rightWhole }
    // A fraction is below 10^scale, so at the common scale it is below 10^38 and fits.
    let scale = max(left.scale, right.scale)
    let leftPower = powerOfTen(scale - left.scale) ?? 1
    let rightPower = powerOfTen(scale - right.scale) ?? 1
    return leftFraction * leftPower < rightFraction * rightPower
  }

  /// The whole part and the digits behind the point, both with the number's sign.
  private var parts: (whole: Int128, fraction: Int128) {
    let (whole, fraction) = significand.quotientAndRemainder(dividingBy: ExactDecimal.powerOfTen(scale) ?? 1)
    return (whole, fraction)
  }
}
