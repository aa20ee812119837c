/// The answer to a question about working days.
///
/// A year without a table has no answer: the State Council announces holidays year by year, and counting
/// Monday to Friday instead would be a guess.
public enum CalendarAnswer<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The table holds every year the question touches.
  case known(Value)
  /// The first year, in the direction of counting, that the table does not hold.
  case missingYear(Int)

  /// The value; nil when a year is missing.
  public var value: Value? {
    if case .known(let value) = self { value } else { nil }
  }
}
