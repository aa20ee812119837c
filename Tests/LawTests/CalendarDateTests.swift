import Foundation
import Law
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    "0001-01-01", "0004-02-29", "1600-02-29", "1900-02-28", "1969-12-31", "1970-01-01", "2000-02-29",
    "2021-07-15", "2024-02-29", "2026-08-15", "9999-12-31",
  ])
  func readsRealDays(text: String) {
    #expect(CalendarDate(text)?.text == text)
  }

  @Test(arguments: [
    "", "2026", "2026-1-1", "2026-01-1", "2026/01/01", "20260101", "2026-13-01", "2026-00-10", "2026-01-00",
    "2026-01-32", "2026-04-31", "2025-02-29", "1900-02-29", "0000-01-01", "-001-01-01", "10000-01-01",
    "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00:00Z", "2026-01-0a", "２０２６-01-01", "2026–01–01",
    "2026-01-01\0",
  ])
  func refusesOtherTexts(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func agreesWithFoundationOverFourCenturies() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for number in stride(from: Int32(-70_000), through: 76_097, by: 13) {
      let date = CalendarDate(dayNumber: number)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      #expect(date.year == parts.year && date.month == parts.month && date.day == parts.day)
      #expect(date.weekday.rawValue % 7 + 1 == parts.weekday)
    }
  }

  @Test func everyDayComesBackFromItsText() {
    var date = CalendarDate.first
    var count = 0
    while let next = date.adding(days: 97) {
      #expect(CalendarDate(date.text) == date)
      date = next
      count += 1
    }
    #expect(count == 37_650)
  }

  @Test func daysOfTheWeek() {
    #expect(day("2026-11-23").weekday == .monday)
    #expect(day("2021-07-15").weekday == .thursday)
    #expect(day("0001-01-01").weekday == .monday)
    #expect(day("2026-02-28").weekday.name.zh == "星期六")
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", 1, "2026-04-30"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-06-30", 6, "2026-12-30"), ("2026-08-15", 0, "2026-08-15"), ("2026-08-15", -24, "2024-08-15"),
  ])
  func addsMonths(from: String, count: Int, to: String) {
    #expect(day(from).adding(months: count)?.text == to)
  }

  @Test(arguments: [
    ("2024-02-29", 1, "2025-02-28"), ("2024-02-29", 4, "2028-02-29"), ("2023-03-01", 2, "2025-03-01"),
    ("2024-02-29", -1, "2023-02-28"), ("2023-03-01", -2, "2021-03-01"),
  ])
  func addsYears(from: String, count: Int, to: String) {
    #expect(day(from).adding(years: count)?.text == to)
  }

  @Test func nothingLeavesTheRange() {
    #expect(CalendarDate.last.adding(days: 1) == nil)
    #expect(CalendarDate.first.adding(days: -1) == nil)
    #expect(CalendarDate.last.adding(months: 1) == nil)
    #expect(CalendarDate.first.adding(months: -1) == nil)
    for extreme in [Int.max, Int.min, 4_000_000_000] {
      #expect(day("2026-01-01").adding(days: extreme) == nil)
      #expect(day("2026-01-01").adding(months: extreme) == nil)
      #expect(day("2026-01-01").adding(years: extreme) == nil)
    }
    #expect(CalendarDate(dayNumber: .max).text.isEmpty == false)
    #expect(CalendarDate(dayNumber: .min).adding(months: 1) == nil)
  }

  @Test(arguments: [
    ("2008-05-11", "2026-05-10", 17), ("2008-05-11", "2026-05-11", 18), ("2008-05-11", "2026-05-12", 18),
    ("2008-02-29", "2026-02-27", 17), ("2008-02-29", "2026-02-28", 18), ("2008-02-29", "2028-02-28", 19),
    ("2008-02-29", "2028-02-29", 20), ("2026-01-01", "2026-01-01", 0), ("2026-01-01", "2025-01-02", 0),
    ("2026-01-01", "2025-01-01", -1),
  ])
  func fullYears(from: String, to: String, years: Int) {
    #expect(CalendarDate.fullYears(from: day(from), to: day(to)) == years)
  }

  @Test func fullYearsIsTheLargestAnniversaryReached() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let start = CalendarDate(dayNumber: .random(in: -10_000...10_000, using: &random))
      let end = CalendarDate(dayNumber: start.dayNumber + .random(in: 0...40_000, using: &random))
      let years = CalendarDate.fullYears(from: start, to: end)
      #expect(start.adding(years: years).map { $0 <= end } == true)
      #expect(start.adding(years: years + 1).map { $0 > end } == true)
    }
  }

  @Test(arguments: [
    (Int64(0), "1970-01-01"), (57_599, "1970-01-01"), (57_600, "1970-01-02"), (-28_801, "1969-12-31"),
    (-28_800, "1970-01-01"), (1_786_723_199, "2026-08-14"), (1_786_723_200, "2026-08-15"),
  ])
  func beijingDay(seconds: Int64, text: String) {
    #expect(CalendarDate.beijingDay(unixSeconds: seconds)?.text == text)
  }

  @Test func beijingDayOutOfRange() {
    #expect(CalendarDate.beijingDay(unixSeconds: .max) == nil)
    #expect(CalendarDate.beijingDay(unixSeconds: .min) == nil)
  }
}
