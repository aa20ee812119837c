extension CalendarDate {
  /// The day `count` days later, or earlier for a negative count; nil outside 0001 to 9999.
  public func adding(days count: Int) -> CalendarDate? {
    let (sum, overflow) = Int(dayNumber).addingReportingOverflow(count)
    guard !overflow, sum >= Int(CalendarDate.first.dayNumber), sum <= Int(CalendarDate.last.dayNumber) else {
      return nil
    }
    return CalendarDate(dayNumber: Int32(truncatingIfNeeded: sum))
  }

  /// The same day `count` months later, or earlier; nil outside 0001 to 9999.
  ///
  /// Where the month has no such day, its last day is taken (Civil Code art. 202): one month after 31 January
  /// is 28 or 29 February.
  public func adding(months count: Int) -> CalendarDate? {
    let parts = components
    let (sum, overflow) = (parts.year * 12 + parts.month - 1).addingReportingOverflow(count)
    guard !overflow else { return nil }
    let year = sum.floorDivided(by: 12)
    guard (1...9999).contains(year) else { return nil }
    let month = sum.floorRemainder(by: 12) + 1
    let day = min(parts.day, CalendarDate.dayCount(ofMonth: month, year: year))
    return CalendarDate(dayNumber: CalendarDate.dayNumber(year: year, month: month, day: day))
  }

  /// The same day `count` years later, or earlier; nil outside 0001 to 9999.
  ///
  /// 29 February becomes 28 February in a common year (Civil Code art. 202).
  public func adding(years count: Int) -> CalendarDate? {
    let (months, overflow) = count.multipliedReportingOverflow(by: 12)
    return overflow ? nil : adding(months: months)
  }

  /// Calendar days from this day to another; negative when the other is earlier.
  public func days(until other: CalendarDate) -> Int { Int(other.dayNumber) - Int(dayNumber) }

  /// Completed years from one day to another: the largest n with `from.adding(years: n) <= to`.
  ///
  /// A person born on 29 February completes a year on 28 February of a common year (Civil Code art. 202).
  /// The anniversary itself counts as completed; a rule by which an age is reached on the day after the
  /// birthday asks `fullYears(from: birth, to: day before)`. Negative when `to` is earlier: the years are
  /// then counted from `to`.
  public static func fullYears(from start: CalendarDate, to end: CalendarDate) -> Int {
    guard start <= end else { return -fullYears(from: end, to: start) }
    let from = start.components
    let to = end.components
    let years = to.year - from.year
    let anniversaryDay = min(from.day, dayCount(ofMonth: from.month, year: to.year))
    return (to.month, to.day) < (from.month, anniversaryDay) ? years - 1 : years
  }

  /// Seconds by which civil time in China is ahead of UTC.
  private static let beijingOffsetSeconds: Int64 = 8 * 3600
  private static let secondsPerDay: Int64 = 86_400

  /// The day in China at a point in time, given in seconds since 1970-01-01T00:00:00Z; nil outside 0001 to 9999.
  ///
  /// China has one civil time, UTC+8. The summer time of 1986 to 1991 is left out: no file under review
  /// carries times of those years, and it would move a day only within one hour of midnight.
  public static func beijingDay(unixSeconds: Int64) -> CalendarDate? {
    let (local, overflow) = unixSeconds.addingReportingOverflow(beijingOffsetSeconds)
    guard !overflow, let days = Int(exactly: local.floorDivided(by: secondsPerDay)) else { return nil }
    return CalendarDate(dayNumber: 0).adding(days: days)
  }
}
