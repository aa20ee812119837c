import SourceText

/// Working days in China, by the yearly holiday notices of the State Council.
///
/// A day is a working day when it is Monday to Friday and no holiday, or a weekend day made a working day
/// (调休). "Working day" in the Administrative Penalty Law art. 85 and the Administrative Compulsion Law
/// art. 69 means these days. Only years that the table declares complete are answered.
public struct WorkCalendar: Sendable {
  /// Consecutive complete years, counted out so that every question is one or two look-ups.
  private struct Span: Sendable {
    let firstDay: Int32
    /// `ranks[i]`: the working days among the first i days. One entry more than there are days.
    var ranks: [Int32] = [0]
    /// The numbers of the working days, ascending.
    var workdays: [Int32] = []

    init(firstDay: Int32) { self.firstDay = firstDay }

    var endDay: Int32 { firstDay + Int32(ranks.count - 1) }

    mutating func append(isWorkday: Bool) {
      if isWorkday { workdays.append(endDay) }
      ranks.append(Int32(workdays.count))
    }

    func contains(_ day: Int32) -> Bool { day >= firstDay && day < endDay }

    /// The working days before a day of the span, or before its end.
    func rank(_ day: Int32) -> Int { Int(ranks[Int(day - firstDay)]) }
  }

  static let format = ReferenceTable.Format(
    name: "fashen.calendar/1", path: "rules/reference/calendar.csv", columns: ["date", "kind"])

  private let table: ReferenceTable
  private let spans: [Span]
  /// The years that are answered, ascending.
  public let years: [Int]

  /// A calendar from the bytes of `rules/reference/calendar.csv`.
  ///
  /// Every fault is reported. A row at fault is left out together with its whole year.
  public init(_ buffer: SourceBuffer, diagnostics: inout [Diagnostic]) {
    table = ReferenceTable(buffer, format: WorkCalendar.format, diagnostics: &diagnostics)
    var reading = CalendarReading(table: table)
    reading.read(diagnostics: &diagnostics)
    years = reading.completeYears
    var spans: [Span] = []
    var exceptions = reading.exceptions[...]
    for year in years {
      let first = CalendarDate.dayNumber(year: year, month: 1, day: 1)
      let count = CalendarDate.isLeap(year) ? 366 : 365
      if spans.last?.endDay != first { spans.append(Span(firstDay: first)) }
      var daysAfterMonday = CalendarDate(dayNumber: first).weekday.rawValue - 1
      for day in first..<first + Int32(count) {
        while let next = exceptions.first, next.day < day { exceptions.removeFirst() }
        var isWorkday = daysAfterMonday < 5
        if let next = exceptions.first, next.day == day { isWorkday = next.isWorkday }
        spans[spans.count - 1].append(isWorkday: isWorkday)
        daysAfterMonday = daysAfterMonday == 6 ? 0 : daysAfterMonday + 1
      }
    }
    self.spans = spans
  }

  /// Which state of the table this is. Reads every byte once.
  public var snapshot: TableSnapshot { TableSnapshot(date: table.snapshotDate, tables: [table.buffer]) }

  /// Is it a working day?
  public func isWorkday(_ day: CalendarDate) -> CalendarAnswer<Bool> {
    guard let span = span(holding: day.dayNumber) else { return .missingYear(day.year) }
    return .known(span.rank(day.dayNumber + 1) > span.rank(day.dayNumber))
  }

  /// The working days after a day, up to and including another; 0 when the other is not later.
  ///
  /// This is how a period is counted whose first day does not count (Civil Code art. 201).
  public func workdays(after start: CalendarDate, through end: CalendarDate) -> CalendarAnswer<Int> {
    guard start < end else { return .known(0) }
    let first = start.dayNumber + 1
    guard let span = span(holding: first) else { return .missingYear(CalendarDate(dayNumber: first).year) }
    guard end.dayNumber < span.endDay else { return .missingYear(CalendarDate(dayNumber: span.endDay).year) }
    return .known(span.rank(end.dayNumber + 1) - span.rank(first))
  }

  /// The n-th working day after a day, before it for a negative n; the day itself for 0.
  public func addWorkdays(_ start: CalendarDate, _ count: Int) -> CalendarAnswer<CalendarDate> {
    guard count != 0 else { return .known(start) }
    return count > 0 ? nth(count, after: start) : nth(count.magnitude, before: start)
  }

  private func nth(_ count: Int, after start: CalendarDate) -> CalendarAnswer<CalendarDate> {
    let first = start.dayNumber &+ 1
    guard let span = span(holding: first) else { return .missingYear(CalendarDate(dayNumber: first).year) }
    let before = span.rank(first)
    guard count <= span.workdays.count - before else {
      return .missingYear(CalendarDate(dayNumber: span.endDay).year)
    }
    return .known(CalendarDate(dayNumber: span.workdays[before + count - 1]))
  }

  private func nth(_ count: UInt, before start: CalendarDate) -> CalendarAnswer<CalendarDate> {
    let last = start.dayNumber &- 1
    guard let span = span(holding: last) else { return .missingYear(CalendarDate(dayNumber: last).year) }
    let through = span.rank(last + 1)
    guard count <= UInt(through) else {
      return .missingYear(CalendarDate(dayNumber: span.firstDay - 1).year)
    }
    return .known(CalendarDate(dayNumber: span.workdays[through - Int(count)]))
  }

  /// The day itself when it is a working day, else the next working day (Civil Code art. 203: a period
  /// that ends on a statutory holiday ends on the day after the holiday).
  public func rollOver(_ day: CalendarDate) -> CalendarAnswer<CalendarDate> {
    switch isWorkday(day) {
    case .known(true): .known(day)
    case .known(false): addWorkdays(day, 1)
    case .missingYear(let year): .missingYear(year)
    }
  }

  private func span(holding day: Int32) -> Span? {
    // One span in practice: the table has no gap.
    spans.first { $0.contains(day) }
  }
}
