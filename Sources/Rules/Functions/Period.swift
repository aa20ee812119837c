import CEL
import Law

/// A span of calendar time that is added to a day: days, months or years.
struct Period {
  /// The unit of a period.
  enum Unit: Int16 {
    case days, months, years
  }

  let unit: Unit
  let count: Int64

  init(unit: Unit, count: Int64) {
    self.unit = unit
    self.count = count
  }

  init(_ opaque: Opaque) {
    unit = Unit(rawValue: opaque.tag) ?? .days
    count = opaque.high
  }

  var value: Value { .opaque(Opaque(type: .period, tag: unit.rawValue, low: 0, high: count)) }

  var text: String { "\(unit)(\(count))" }

  /// A day moved by the period, backwards for a sign of -1; nil outside the calendar.
  func moving(_ day: CalendarDate, sign: Int64) -> CalendarDate? {
    let (signed, overflow) = count.multipliedReportingOverflow(by: sign)
    guard !overflow, let steps = Int(exactly: signed) else { return nil }
    return switch unit {
    case .days: day.adding(days: steps)
    case .months: day.adding(months: steps)
    case .years: day.adding(years: steps)
    }
  }
}
