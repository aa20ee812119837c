/// A span of days: the validity of a law, a rule or a parameter.
///
/// It is half-open, as the law writes it: a version applies from the day it takes effect up to, and not
/// including, the day the next one does. A missing bound is open. (It is not called `DateInterval`, which
/// Foundation has.)
public struct DayInterval: Sendable, Hashable {
  /// The first day; nil when there is none.
  public let start: CalendarDate?
  /// The first day after the span; nil when it has no end.
  public let end: CalendarDate?

  /// A span from its first day and the first day after it.
  public init(from start: CalendarDate?, before end: CalendarDate?) {
    self.start = start
    self.end = end
  }

  /// A span from its first and its last day, both included, as papers write it (有效期至).
  public init(from start: CalendarDate?, through last: CalendarDate?) {
    self.init(from: start, before: last.map { CalendarDate(dayNumber: $0.dayNumber &+ 1) })
  }

  /// Every day.
  public static let always = DayInterval(from: nil, before: nil)

  /// The last day included; nil when the span has no end.
  public var lastDay: CalendarDate? { end.map { CalendarDate(dayNumber: $0.dayNumber &- 1) } }

  /// Does it hold no day at all?
  public var isEmpty: Bool {
    guard let start, let end else { return false }
    return end <= start
  }

  /// Does the span hold this day?
  public func contains(_ day: CalendarDate) -> Bool {
    if let start, day < start { return false }
    if let end, day >= end { return false }
    return true
  }

  /// The days that both spans hold; may be empty.
  public func intersection(_ other: DayInterval) -> DayInterval {
    DayInterval(
      from: [start, other.start].compactMap { $0 }.max(), before: [end, other.end].compactMap { $0 }.min())
  }

  /// Is there a day that both spans hold?
  public func overlaps(_ other: DayInterval) -> Bool {
    !isEmpty && !other.isEmpty && !intersection(other).isEmpty
  }
}
