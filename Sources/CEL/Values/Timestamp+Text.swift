/// RFC 3339 in and out.
extension Value.Timestamp {
  /// A point in time from text such as `2009-02-13T23:31:30.5+08:00`; nil for anything else.
  public init?(parsing text: Text) {
    var reader = DigitReader(text.bytes)
    guard let year = reader.number(digits: 4), reader.take(UInt8(ascii: "-")),
      let month = reader.number(digits: 2), reader.take(UInt8(ascii: "-")),
      let day = reader.number(digits: 2),
      reader.take(UInt8(ascii: "T")) || reader.take(UInt8(ascii: "t")),
      let hour = reader.number(digits: 2), reader.take(UInt8(ascii: ":")),
      let minute = reader.number(digits: 2), reader.take(UInt8(ascii: ":")),
      let second = reader.number(digits: 2)
    else { return nil }
    var nanoseconds = 0
    if reader.take(UInt8(ascii: ".")) {
      guard let fraction = reader.fraction(digits: 9) else { return nil }
      nanoseconds = fraction
    }
    guard let offset = reader.zoneOffset(), reader.isAtEnd,
      (1...12).contains(month), (1...CivilTime.daysInMonth(month, of: Int64(year))).contains(day),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let days = CivilTime.days(year: Int64(year), month: month, day: day)
    let local = days * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    self.init(seconds: local - Int64(offset), nanoseconds: Int32(truncatingIfNeeded: nanoseconds))
  }
}

extension Value.Timestamp: CustomStringConvertible {
  /// The text in UTC, with as many decimals as are not zero.
  public var description: String {
    let civil = CivilTime(seconds: seconds)
    let date = "\(padded(Int(civil.year), 4))-\(padded(civil.month, 2))-\(padded(civil.day, 2))"
    let time = "\(padded(civil.hour, 2)):\(padded(civil.minute, 2)):\(padded(civil.second, 2))"
    return "\(date)T\(time)\(decimals(Int(nanoseconds)))Z"
  }
}

/// A number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// The decimals of a second, without trailing zeros, behind a point; empty for none.
func decimals(_ nanoseconds: Int) -> String {
  guard nanoseconds != 0 else { return "" }
  var digits = Substring(padded(nanoseconds, 9))
  while digits.last == "0" { digits.removeLast() }
  return "." + digits
}
