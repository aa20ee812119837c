extension CalendarDate {
  /// The number of bytes of `YYYY-MM-DD`.
  private static let textLength = 10

  /// A day from the UTF-8 bytes of `YYYY-MM-DD`; nil for any other form and for days that do not exist.
  public init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count == CalendarDate.textLength, bytes[4] == UInt8(ascii: "-"),
      bytes[7] == UInt8(ascii: "-"), let year = CalendarDate.number(bytes, 0..<4),
      let month = CalendarDate.number(bytes, 5..<7), let day = CalendarDate.number(bytes, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// A day from `YYYY-MM-DD`; nil for any other form and for days that do not exist.
  public init?(_ text: String) {
    var text = text
    let date = text.withUTF8 { CalendarDate(bytes: UnsafeRawBufferPointer($0)) }
    guard let date else { return nil }
    self = date
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      guard let digit = bytes[index].digitValue else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// The day as `YYYY-MM-DD`.
  public var text: String {
    let parts = components
    return "\(parts.year.padded(to: 4))-\(parts.month.padded(to: 2))-\(parts.day.padded(to: 2))"
  }

  /// The day as Chinese papers write it, such as 2026年8月15日.
  public var chineseText: String {
    let parts = components
    return "\(parts.year)年\(parts.month)月\(parts.day)日"
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The day as `YYYY-MM-DD`.
  public var description: String { text }
}
