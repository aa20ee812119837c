/// The rule for all time after a zone's last recorded change, such as `CST6CDT,M3.2.0,M11.1.0`.
struct TimeZoneRule: Sendable {
  /// A day of every year and a time of that day.
  enum Day: Sendable {
    /// Week 1 to 5 (the last) of a month, and a weekday from Sunday on.
    case week(month: Int, week: Int, weekday: Int)
    /// Day 1 to 365, 29 February never counted.
    case julian(Int)
    /// Day 0 to 365.
    case ordinal(Int)

    /// The days from 1970-01-01 to the day in a year.
    func days(in year: Int64) -> Int64 {
      let newYear = CivilTime.days(year: year, month: 1, day: 1)
      switch self {
      case .ordinal(let day): return newYear + Int64(day)
      case .julian(let day):
        let leap = CivilTime.daysInMonth(2, of: year) == 29 && day >= 60
        return newYear + Int64(day - 1 + (leap ? 1 : 0))
      case .week(let month, let week, let weekday):
        let first = CivilTime.days(year: year, month: month, day: 1)
        let firstWeekday = Int(((first + 4) % 7 + 7) % 7)
        var day = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
        while day >= CivilTime.daysInMonth(month, of: year) { day -= 7 }
        return first + Int64(day)
      }
    }
  }

  /// One change of the clock: the day and the second of the day on the clock that it ends.
  struct Change: Sendable {
    let day: Day
    let second: Int
  }

  let standardOffset: Int
  let summerOffset: Int
  /// When summer time starts and ends; nil where there is none.
  let summer: (start: Change, end: Change)?

  /// The offset in seconds at a point in time.
  func offset(at seconds: Int64) -> Int {
    guard let summer else { return standardOffset }
    let year = CivilTime(seconds: seconds + Int64(standardOffset)).year
    let start =
      summer.start.day.days(in: year) * 86_400 + Int64(summer.start.second) - Int64(standardOffset)
    let end = summer.end.day.days(in: year) * 86_400 + Int64(summer.end.second) - Int64(summerOffset)
    let isSummer = start < end ? (start..<end).contains(seconds) : !(end..<start).contains(seconds)
    return isSummer ? summerOffset : standardOffset
  }

  /// A rule from the last line of a file of the database; nil where it is not understood.
  init?(parsing line: Substring) {
    var rest = line
    guard TimeZoneRule.takeName(&rest), let west = TimeZoneRule.takeTime(&rest) else { return nil }
    standardOffset = -west
    guard !rest.isEmpty else {
      summerOffset = standardOffset
      summer = nil
      return
    }
    guard TimeZoneRule.takeName(&rest) else { return nil }
    if rest.first != ",", let west = TimeZoneRule.takeTime(&rest) {
      summerOffset = -west
    } else {
      summerOffset = standardOffset + 3600
    }
    guard let start = TimeZoneRule.takeChange(&rest), let end = TimeZoneRule.takeChange(&rest), rest.isEmpty
    else { return nil }
    summer = (start, end)
  }

  private static func takeName(_ rest: inout Substring) -> Bool {
    let isQuoted = rest.first == "<"
    let end =
      isQuoted
      ? rest.firstIndex(of: ">").map { rest.index(after: $0) }
      : rest.firstIndex { !$0.isLetter } ?? rest.endIndex
    guard let end, end != rest.startIndex else { return false }
    rest = rest[end...]
    return true
  }

  private static func takeNumber(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= 4, let number = Int(digits) else { return nil }
    rest = rest[digits.endIndex...]
    return number
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  private static func takeTime(_ rest: inout Substring) -> Int? {
    var sign = 1
    if let first = rest.first, first == "-" || first == "+" {
      sign = first == "-" ? -1 : 1
      rest.removeFirst()
    }
    guard let hours = takeNumber(&rest) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where rest.first == ":" {
      rest.removeFirst()
      guard let part = takeNumber(&rest) else { return nil }
      seconds += part * unit
    }
    return sign * seconds
  }

  /// `,Mm.w.d[/time]`, `,Jn[/time]` or `,n[/time]`.
  private static func takeChange(_ rest: inout Substring) -> Change? {
    guard rest.popFirst() == "," else { return nil }
    let day: Day
    if rest.first == "M" {
      rest.removeFirst()
      guard let month = takeNumber(&rest), rest.popFirst() == ".", let week = takeNumber(&rest),
        rest.popFirst() == ".", let weekday = takeNumber(&rest),
        (1...12).contains(month), (1...5).contains(week), (0...6).contains(weekday)
      else { return nil }
      day = .week(month: month, week: week, weekday: weekday)
    } else if rest.first == "J" {
      rest.removeFirst()
      guard let number = takeNumber(&rest) else { return nil }
      day = .julian(number)
    } else {
      guard let number = takeNumber(&rest) else { return nil }
      day = .ordinal(number)
    }
    guard rest.first == "/" else { return Change(day: day, second: 7200) }
    rest.removeFirst()
    return takeTime(&rest).map { Change(day: day, second: $0) }
  }
}
