import SourceText

/// Why a text is not an exact decimal, or a calculation has no exact result.
public enum DecimalFault: Error, Sendable, Hashable, CaseIterable {
  /// The text is not a decimal number.
  case malformed
  /// The number needs more digits than 127 bits hold.
  case tooLarge
  /// The number needs more than 38 digits behind the decimal point.
  case tooManyDecimals
  /// The divisor is zero.
  case divisionByZero

  /// What is wrong, for a message.
  public var text: LocalizedText {
    switch self {
    case .malformed: LocalizedText(zh: "不是十进制数", en: "not a decimal number")
    case .tooLarge: LocalizedText(zh: "数值过大", en: "the number is too large")
    case .tooManyDecimals: LocalizedText(zh: "小数位数超过38位", en: "more than 38 decimals")
    case .divisionByZero: LocalizedText(zh: "除数为零", en: "division by zero")
    }
  }
}
