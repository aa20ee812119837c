import SourceText

/// A day of the week, numbered as ISO 8601 does: Monday is 1, Sunday is 7.
public enum Weekday: Int, Sendable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The day a number of days (0 to 6) after Monday.
  init(daysAfterMonday: Int) { self = Weekday(rawValue: daysAfterMonday + 1) ?? .monday }

  /// Saturday or Sunday.
  public var isWeekend: Bool { self == .saturday || self == .sunday }

  /// The name, such as 星期一 and Monday.
  public var name: LocalizedText {
    switch self {
    case .monday: LocalizedText(zh: "星期一", en: "Monday")
    case .tuesday: LocalizedText(zh: "星期二", en: "Tuesday")
    case .wednesday: LocalizedText(zh: "星期三", en: "Wednesday")
    case .thursday: LocalizedText(zh: "星期四", en: "Thursday")
    case .friday: LocalizedText(zh: "星期五", en: "Friday")
    case .saturday: LocalizedText(zh: "星期六", en: "Saturday")
    case .sunday: LocalizedText(zh: "星期日", en: "Sunday")
    }
  }
}
