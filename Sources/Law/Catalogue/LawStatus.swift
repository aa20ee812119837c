/// What a version of a law is on a day.
public enum LawStatus: Sendable, Hashable {
  /// It applies.
  case inForce
  /// It takes effect on a later day.
  case notYetInForce(from: CalendarDate)
  /// A newer version of the same law has applied since a day.
  case superseded(by: LawVersionID, on: CalendarDate)
  /// The law has ended on a day; by which text, where the table knows it. The text may be shown in a later
  /// version than the one that repealed.
  case repealed(by: LawVersionID?, on: CalendarDate)
  /// The source marks it as no longer in force, without a date.
  case mayHaveExpired
  /// The table does not hold the dates that decide it.
  case unknown
}
