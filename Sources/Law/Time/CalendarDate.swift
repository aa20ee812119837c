/// A day of the proleptic Gregorian calendar, without a time of day or a time zone.
///
/// Days run from 0001-01-01 to 9999-12-31, which is what `YYYY-MM-DD` can write. Every operation that
/// could leave that range returns nil. A day made from a number outside the range stays harmless: its
/// components and text are still defined.
public struct CalendarDate: Sendable, Hashable {
  /// Days since 1970-01-01.
  public let dayNumber: Int32

  /// A day from its number.
  public init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// The first day that can be written, 0001-01-01.
  public static let first = CalendarDate(dayNumber: -719_162)
  /// The last day that can be written, 9999-12-31.
  public static let last = CalendarDate(dayNumber: 2_932_896)

  /// A day from year (1 to 9999), month (1 to 12) and day of the month; nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.dayCount(ofMonth: month, year: year)
    else { return nil }
    self.init(dayNumber: CalendarDate.dayNumber(year: year, month: month, day: day))
  }

  /// Year, month and day of the month.
  public struct Components: Sendable, Hashable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int
  }

  /// Year, month and day of the month together; cheaper than asking for them one by one.
  public var components: Components {
    // Years start in March here, so that the leap day is a year's last day and needs no special case.
    let shifted = Int(dayNumber) + CalendarDate.daysBeforeEpoch
    let era = shifted.floorDivided(by: CalendarDate.daysInEra)
    let dayOfEra = shifted - era * CalendarDate.daysInEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return Components(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: day)
  }

  /// The year.
  public var year: Int { components.year }
  /// The month, 1 to 12.
  public var month: Int { components.month }
  /// The day of the month, from 1.
  public var day: Int { components.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(daysAfterMonday: (Int(dayNumber) + 3).floorRemainder(by: 7))
  }

  /// The number of days of a month, 28 to 31.
  static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The number of a day that exists, year 1 to 9999.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear.floorDivided(by: 400)
    let yearOfEra = marchYear - era * 400
    let marchMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(truncatingIfNeeded: era * daysInEra + dayOfEra - daysBeforeEpoch)
  }

  /// Days of 400 Gregorian years.
  private static let daysInEra = 146_097
  /// Days from 0000-03-01 to 1970-01-01.
  private static let daysBeforeEpoch = 719_468
}

extension CalendarDate: Comparable {
  /// Is the left day the earlier one?
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.dayNumber < right.dayNumber }
}
