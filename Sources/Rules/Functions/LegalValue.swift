import CEL
import Law

extension OpaqueTypeID {
  /// A calendar day.
  static let date = OpaqueTypeID(rawValue: 1)
  /// An exact decimal.
  static let decimal = OpaqueTypeID(rawValue: 2)
  /// A span of calendar days, months and years.
  static let period = OpaqueTypeID(rawValue: 3)
  /// A cited provision.
  static let article = OpaqueTypeID(rawValue: 4)
}

extension CELType {
  static let date = CELType.opaque("date", [])
  static let decimal = CELType.opaque("decimal", [])
  static let period = CELType.opaque("period", [])
  static let article = CELType.opaque("article", [])
}

extension Value {
  /// A calendar day as a value.
  public static func date(_ day: CalendarDate) -> Value {
    .opaque(Opaque(type: .date, low: UInt64(bitPattern: Int64(day.dayNumber))))
  }

  /// The calendar day of a value, nil for another value.
  public var date: CalendarDate? {
    guard case .opaque(let opaque) = self, opaque.type == .date else { return nil }
    return CalendarDate(opaque)
  }

  /// An exact decimal as a value.
  public static func decimal(_ number: ExactDecimal) -> Value {
    let words = number.words
    return .opaque(Opaque(type: .decimal, tag: words.tag, low: words.low, high: words.high))
  }

  /// The exact decimal of a value, nil for another value.
  public var decimal: ExactDecimal? {
    guard case .opaque(let opaque) = self, opaque.type == .decimal else { return nil }
    return ExactDecimal(opaque)
  }
}

extension CalendarDate {
  /// The day that a value of type `date` stands for.
  init(_ opaque: Opaque) {
    self.init(dayNumber: Int32(truncatingIfNeeded: Int64(bitPattern: opaque.low)))
  }
}

extension ExactDecimal {
  /// The number that a value of type `decimal` stands for.
  init?(_ opaque: Opaque) {
    self.init(words: Words(low: opaque.low, high: opaque.high, tag: opaque.tag))
  }
}
