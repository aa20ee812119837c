/// A day of the proleptic Gregorian calendar.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public let dayNumber: Int32

  /// A day from its number.
  public init(dayNumber: Int32) { self.dayNumber = dayNumber }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.dayNumber < right.dayNumber }
}
