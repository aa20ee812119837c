/// How two values stand to each other.
enum Order: Int8, Sendable {
  case less = 0
  case equal = 1
  case greater = 2
  /// A number beside NaN.
  case unordered = 3

  @inline(__always) init(_ left: Int64, _ right: Int64) {
    self = left == right ? .equal : (left < right ? .less : .greater)
  }

  @inline(__always) init(_ left: Double, _ right: Double) {
    self = left == right ? .equal : (left < right ? .less : (left > right ? .greater : .unordered))
  }

  /// The order of the operands the other way round.
  var reversed: Order {
    switch self {
    case .less: .greater
    case .greater: .less
    default: self
    }
  }
}

/// The order of numbers of any two types on one line.
enum NumberOrder {
  /// Whether a value is a number of any type.
  static func isNumber(_ value: Value) -> Bool {
    switch value {
    case .int, .uint, .double: true
    default: false
    }
  }

  /// The order, nil where one of the values is no number.
  static func compare(_ left: Value, _ right: Value) -> Order? {
    switch (left, right) {
    case (.int(let left), .int(let right)): Order(left, right)
    case (.uint(let left), .uint(let right)): left == right ? .equal : (left < right ? .less : .greater)
    case (.double(let left), .double(let right)): Order(left, right)
    case (.int(let left), .uint(let right)): mixed(left, right)
    case (.uint(let left), .int(let right)): mixed(right, left).reversed
    // An integer beside a double is rounded to a double, which keeps the order of all that differ by more.
    case (.int(let left), .double(let right)): Order(Double(left), right)
    case (.double(let left), .int(let right)): Order(left, Double(right))
    case (.uint(let left), .double(let right)): Order(Double(left), right)
    case (.double(let left), .uint(let right)): Order(left, Double(right))
    default: nil
    }
  }

  private static func mixed(_ left: Int64, _ right: UInt64) -> Order {
    guard left >= 0 else { return .less }
    let left = UInt64(left)
    return left == right ? .equal : (left < right ? .less : .greater)
  }
}
