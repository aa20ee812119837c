import CEL

/// Check digits of numbers as people write them.
enum CheckDigit {
  /// The Luhn sum of ISO/IEC 7812-1: every second digit from the right counts twice, its own digits added up.
  static func luhn(_ text: Text) -> Bool {
    var sum = 0
    // The sum if the number ended here, and if one more digit followed: which digits are doubled is known at the end.
    var other = 0
    var count = 0
    for scalar in text.description.unicodeScalars {
      switch digit(scalar) {
      case .value(let value) where value < 10:
        (sum, other) = ((other + value) % 10, (sum + doubled(value)) % 10)
        count += 1
      case .separator: continue
      default: return false
      }
    }
    return count > 1 && sum == 0
  }

  /// ISO/IEC 7064 MOD 11-2, pure: the value of the digits read to the base 2 is 1 modulo 11; X is 10 and stands last.
  static func mod11(_ text: Text) -> Bool {
    var remainder = 0
    var count = 0
    var isEnded = false
    for scalar in text.description.unicodeScalars {
      switch digit(scalar) {
      case .value(let value):
        guard !isEnded else { return false }
        remainder = (remainder * 2 + value) % 11
        isEnded = value == 10
        count += 1
      case .separator: continue
      case nil: return false
      }
    }
    return count > 1 && remainder == 1
  }

  private static func doubled(_ value: Int) -> Int { value < 5 ? 2 * value : 2 * value - 9 }

  private enum Character {
    case value(Int)
    case separator
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Character? {
    switch Text.halfwidth(scalar) {
    case let plain where ("0"..."9").contains(plain): .value(Int(plain.value - 48))
    case "X", "x": .value(10)
    case " ", "-": .separator
    default: nil
    }
  }
}
