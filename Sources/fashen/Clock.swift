import Glibc
import Law

/// The clock, which only the command line reads.
enum Clock {
  /// Today in China.
  static func today() -> CalendarDate {
    CalendarDate.beijingDay(unixSeconds: Int64(time(nil))) ?? CalendarDate.first
  }
}
