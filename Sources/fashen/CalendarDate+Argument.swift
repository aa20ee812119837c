import ArgumentParser
import Law

extension CalendarDate {
  /// The day that an option names.
  static func argument(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(text) else { throw ValidationError(CommandWording.badDate(text)) }
    return day
  }
}
