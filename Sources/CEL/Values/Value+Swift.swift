/// Values from Swift's and back.
extension Value: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// `null`.
  public init(nilLiteral: ()) { self = .null }

  /// A boolean.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// An `int`.
  public init(integerLiteral value: Int64) { self = .int(value) }

  /// A `double`.
  public init(floatLiteral value: Double) { self = .double(value) }

  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }

  /// A list.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }

  /// A map; an error value where a key comes twice or is none.
  public init(dictionaryLiteral elements: (Value, Value)...) {
    self = Value.map(
      keys: ContiguousArray(elements.map(\.0)), values: ContiguousArray(elements.map(\.1)))
  }

  /// The boolean, nil for other values.
  public var boolValue: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// The number of an `int`, or of a `uint` that fits; nil for other values.
  public var intValue: Int64? {
    switch self {
    case .int(let value): value
    case .uint(let value): Int64(exactly: value)
    default: nil
    }
  }

  /// The number of a `double`, nil for other values.
  public var doubleValue: Double? { if case .double(let value) = self { value } else { nil } }

  /// A copy of the text of a string, nil for other values.
  public var stringValue: String? { if case .string(let value) = self { value.description } else { nil } }

  /// What the value waits for, if it is not known.
  public var unknownValue: Unknown? { if case .unknown(let unknown) = self { unknown } else { nil } }
}
