import Law
import SourceText
import Testing

@Suite struct WorkCalendarTests {
  let calendar: WorkCalendar

  init() throws { calendar = try Tables.calendar() }

  @Test func coversTheYearsItDeclares() {
    #expect(calendar.years == Array(2015...2026))
    #expect(calendar.snapshot.date == day("2026-11-23"))
    #expect(calendar.snapshot.text.count == 10 + 1 + 16)
  }

  @Test(arguments: [
    // Spring Festival 2026: off from Sunday 15 to Monday 23 February, made up for on 14 and 28 February.
    ("2026-02-13", true), ("2026-02-14", true), ("2026-02-15", false), ("2026-02-16", false),
    ("2026-02-17", false), ("2026-02-23", false), ("2026-02-24", true), ("2026-02-28", true),
    ("2026-03-01", false),
    // National Day 2026: off from 1 to 7 October, made up for on Sunday 20 September and Saturday 10 October.
    ("2026-09-20", true), ("2026-09-25", false), ("2026-10-01", false), ("2026-10-07", false),
    ("2026-10-08", true), ("2026-10-10", true), ("2026-10-11", false),
    // 2020: the Spring Festival was extended to 2 February.
    ("2020-01-31", false), ("2020-02-02", false), ("2020-02-03", true),
  ])
  func isWorkday(text: String, expected: Bool) {
    #expect(calendar.isWorkday(day(text)) == .known(expected))
  }

  @Test(arguments: [
    // Section 4 of the rule format: the hearing notice, across Labour Day.
    ("2026-04-28", "2026-05-11", 7), ("2026-04-29", "2026-05-11", 6),
    // The same spans in calendar days are longer; weekends and holidays do not count.
    ("2026-02-13", "2026-02-24", 2), ("2026-02-14", "2026-02-24", 1), ("2026-09-30", "2026-10-10", 3),
    ("2026-11-20", "2026-11-23", 1), ("2026-11-23", "2026-11-23", 0), ("2026-11-23", "2026-11-20", 0),
    ("2026-12-25", "2026-12-31", 4), ("2014-12-31", "2015-01-05", 2),
  ])
  func workdays(after: String, through: String, count: Int) {
    #expect(calendar.workdays(after: day(after), through: day(through)) == .known(count))
  }

  @Test(arguments: [
    ("2026-02-13", 1, "2026-02-14"), ("2026-02-13", 2, "2026-02-24"), ("2026-02-13", 6, "2026-02-28"),
    ("2026-09-30", 7, "2026-10-15"), ("2026-09-30", 2, "2026-10-09"), ("2026-10-08", -1, "2026-09-30"),
    ("2026-10-11", -1, "2026-10-10"), ("2026-10-04", 0, "2026-10-04"), ("2026-12-30", 1, "2026-12-31"),
    ("2015-01-05", -1, "2015-01-04"), ("2025-12-31", 1, "2026-01-04"),
  ])
  func addWorkdays(from: String, count: Int, to: String) {
    #expect(calendar.addWorkdays(day(from), count) == .known(day(to)))
  }

  @Test(arguments: [
    ("2026-10-01", "2026-10-08"), ("2026-10-08", "2026-10-08"), ("2026-02-15", "2026-02-24"),
    ("2026-09-20", "2026-09-20"), ("2026-11-22", "2026-11-23"),
  ])
  func rollOver(from: String, to: String) {
    #expect(calendar.rollOver(day(from)) == .known(day(to)))
  }

  @Test func fifteenCalendarDaysAreNotFifteenWorkingDays() {
    // Payment within 15 days (APL art. 67) is counted in calendar days, and ends here in the holiday.
    let end = day("2026-09-18").adding(days: 15)
    #expect(end == day("2026-10-03"))
    #expect(calendar.rollOver(day("2026-10-03")) == .known(day("2026-10-08")))
    #expect(calendar.addWorkdays(day("2026-09-18"), 15) == .known(day("2026-10-15")))
  }

  @Test func namesTheYearThatIsMissing() {
    #expect(calendar.isWorkday(day("2027-01-04")) == .missingYear(2027))
    #expect(calendar.isWorkday(day("2014-12-31")) == .missingYear(2014))
    #expect(calendar.workdays(after: day("2026-12-30"), through: day("2027-01-04")) == .missingYear(2027))
    #expect(calendar.workdays(after: day("2014-12-30"), through: day("2015-01-05")) == .missingYear(2014))
    #expect(calendar.workdays(after: .first, through: .last) == .missingYear(1))
    #expect(calendar.workdays(after: .last, through: .first) == .known(0))
    #expect(calendar.addWorkdays(day("2026-12-30"), 2) == .missingYear(2027))
    #expect(calendar.addWorkdays(day("2026-12-31"), 1) == .missingYear(2027))
    #expect(calendar.addWorkdays(day("2015-01-05"), -2) == .missingYear(2014))
    #expect(calendar.addWorkdays(day("2026-01-05"), .max) == .missingYear(2027))
    #expect(calendar.addWorkdays(day("2026-01-05"), .min) == .missingYear(2014))
    #expect(calendar.rollOver(day("2027-05-01")) == .missingYear(2027))
    #expect(calendar.addWorkdays(CalendarDate(dayNumber: .max), 1).value == nil)
    #expect(calendar.addWorkdays(CalendarDate(dayNumber: .min), -1).value == nil)
  }

  @Test func everyCountAgreesWithCountingDayByDay() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let start = CalendarDate(dayNumber: .random(in: 16_436...20_818, using: &random))
      var date = start
      var count = 0
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        guard let next = date.adding(days: 1), let isWorkday = calendar.isWorkday(next).value else { break }
        date = next
        guard isWorkday else { continue }
        count += 1
        #expect(calendar.addWorkdays(start, count) == .known(date))
      }
      #expect(calendar.workdays(after: start, through: date) == .known(count))
    }
  }

  @Test func equalsTheCollectedFacts() throws {
    guard let facts = try Tables.facts("calendar.csv") else { return }
    let kinds = Dictionary(
      uniqueKeysWithValues: facts.map { ($0["date", default: ""], $0["kind", default: ""]) })
    var date = day("2015-01-01")
    while date <= day("2026-12-31") {
      let expected =
        switch kinds[date.text] {
        case "holiday": false
        case "workday_shift": true
        default: !date.weekday.isWeekend
        }
      #expect(calendar.isWorkday(date) == .known(expected), "\(date)")
      date = try #require(date.adding(days: 1))
    }
  }
}

@Suite struct WorkCalendarTableTests {
  private func read(_ text: String) -> (calendar: WorkCalendar, codes: [String]) {
    var diagnostics: [Diagnostic] = []
    let calendar = WorkCalendar(SourceBuffer(text.utf8), diagnostics: &diagnostics)
    return (calendar, diagnostics.map(\.code))
  }

  private let head = "# fashen.calendar/1 2026-11-23\ndate,kind\n"

  @Test func yearsWithAGapBetweenThem() {
    let (calendar, codes) = read(
      head + "2024,complete\n2024-01-01,holiday\n2026,complete\n2026-01-01,holiday\n")
    #expect(codes.isEmpty)
    #expect(calendar.years == [2024, 2026])
    #expect(calendar.isWorkday(day("2026-01-01")) == .known(false))
    #expect(calendar.isWorkday(day("2024-12-31")) == .known(true))
    #expect(calendar.workdays(after: day("2024-12-30"), through: day("2026-01-05")) == .missingYear(2025))
    #expect(calendar.addWorkdays(day("2026-01-05"), -5) == .missingYear(2025))
  }

  @Test(arguments: [
    ("", ["reference.format"]),
    ("# fashen.calendar/2 2026-11-23\ndate,kind\n", ["reference.format"]),
    ("# fashen.calendar/1 2026-13-23\ndate,kind\n", ["reference.format"]),
    ("# fashen.calendar/1 2026-11-23\nday,kind\n2026,complete\n", ["reference.columns"]),
    ("# fashen.calendar/1 2026-11-23", ["reference.columns"]),
  ])
  func headings(text: String, codes: [String]) {
    let result = read(text)
    #expect(result.codes == codes)
    #expect(result.calendar.years.isEmpty)
    #expect(result.calendar.isWorkday(day("2026-01-05")) == .missingYear(2026))
  }

  @Test(arguments: [
    ("2026-01-01,holiday\n", "reference.calendar-year"),
    ("2026,complete\n2027-01-01,holiday\n", "reference.calendar-year"),
    ("2026,complete\n2026-02-30,holiday\n", "reference.field"),
    ("2026,complete\n2026-02-17,feast\n", "reference.field"),
    ("2026,complete\n2026-02-17\n", "reference.field-count"),
    ("2026,complete\n2026-02-17,holiday,x\n", "reference.field-count"),
    ("2026,complete\n2026-02-18,holiday\n2026-02-17,holiday\n", "reference.order"),
    ("2026,complete\n2026-02-17,holiday\n2026-02-17,holiday\n", "reference.order"),
    ("2026,complete\n2026-02-17,workday_shift\n", "reference.calendar-shift"),
    ("2026,partly\n", "reference.field"),
    ("26,complete\n", "reference.field"),
  ])
  func aYearWithAFaultIsNotAnswered(rows: String, code: String) {
    let result = read(head + rows)
    #expect(result.codes == [code])
    #expect(result.calendar.isWorkday(day("2026-01-05")) == .missingYear(2026))
  }

  @Test func aFaultIsShownAtItsPlace() throws {
    var diagnostics: [Diagnostic] = []
    _ = WorkCalendar(
      SourceBuffer((head + "2026,complete\n2026-02-17,feast\n").utf8), diagnostics: &diagnostics)
    let fault = try #require(diagnostics.first)
    #expect(fault.message.en == "'feast' is not a value of column kind: holiday or workday_shift is expected")
    #expect(fault.message.zh == "列 kind 的值“feast”无效，应为holiday 或 workday_shift")
    #expect(fault.location?.file.path == "rules/reference/calendar.csv")
    #expect(fault.location?.range == head.utf8.count + 25..<head.utf8.count + 30)
  }
}
