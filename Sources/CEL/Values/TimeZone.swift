import SourceText

/// The offsets of a place from UTC, fixed or by the system's time zone database.
struct TimeZone: Sendable {
  /// One stretch of time with one offset, from its first second on.
  struct Stretch: Sendable {
    let start: Int64
    let offset: Int
  }

  /// The stretches by ascending start; the first holds for all earlier time as well.
  let stretches: [Stretch]
  /// What holds after the last stretch, where the database gives a rule for it.
  let rule: TimeZoneRule?

  /// The offset in seconds at a point in time.
  func offset(at seconds: Int64) -> Int {
    guard let last = stretches.last else { return rule?.offset(at: seconds) ?? 0 }
    if seconds >= last.start, let rule { return rule.offset(at: seconds) }
    return stretches[max(0, stretches.partitionPoint { $0.start <= seconds } - 1)].offset
  }

  /// A place that is always as far from UTC.
  init(offset: Int) {
    stretches = [Stretch(start: .min, offset: offset)]
    rule = nil
  }

  init(stretches: [Stretch], rule: TimeZoneRule?) {
    self.stretches = stretches
    self.rule = rule
  }

  /// A zone by its text: `UTC`, `+08:00`, `08:00`, `-09:30`, `Asia/Shanghai`; nil where there is none.
  init?(named name: Text) {
    if name.isEmpty || name == Text("UTC") || name == Text("Z") {
      self.init(offset: 0)
    } else if let offset = TimeZone.fixedOffset(name) {
      self.init(offset: offset)
    } else if let zone = TimeZoneDatabase.zone(named: name.description) {
      self = zone
    } else {
      return nil
    }
  }

  /// `+hh:mm`, `-hh:mm` or `hh:mm` in seconds.
  private static func fixedOffset(_ text: Text) -> Int? {
    guard let first = text.bytes.first else { return nil }
    var reader = DigitReader(text.bytes)
    let isNegative = first == UInt8(ascii: "-")
    if isNegative || first == UInt8(ascii: "+") { _ = reader.take(first) }
    guard let hours = reader.number(digits: 2), reader.take(UInt8(ascii: ":")),
      let minutes = reader.number(digits: 2), reader.isAtEnd, hours < 24, minutes < 60
    else { return nil }
    return (isNegative ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
