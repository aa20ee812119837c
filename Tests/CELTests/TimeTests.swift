import Testing

@testable import CEL

/// Points in time, spans and time zones.
@Suite struct TimeTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"),
    ("2024-02-29T23:59:59.5+08:00", "2024-02-29T15:59:59.5Z"),
    ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
    ("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z"),
    ("1969-12-31T23:59:59.000000001Z", "1969-12-31T23:59:59.000000001Z"),
    ("2023-02-29T00:00:00Z", nil), ("2023-13-01T00:00:00Z", nil), ("2023-01-01T24:00:00Z", nil),
    ("2023-01-01 00:00:00Z", nil), ("2023-01-01T00:00:00", nil), ("2023-01-01T00:00:00+0800", nil),
    ("0000-12-31T23:59:59Z", nil), ("0001-01-01T00:00:00+00:01", nil), ("2023-01-01T00:00:00.Z", nil),
    ("", nil), ("2023-01-01T00:00:00ZZ", nil),
  ])
  func timestamps(text: String, printed: String?) {
    #expect(Value.Timestamp(parsing: Text(text))?.description == printed)
  }

  @Test(arguments: [
    ("0", "0s"), ("1h30m", "5400s"), ("-1.5s", "-1.5s"), ("+2m", "120s"), ("1ns", "0.000000001s"),
    ("100us", "0.0001s"), ("1µs", "0.000001s"), (".5s", "0.5s"), ("1.s", "1s"),
    ("2562047h47m16.854775807s", "9223372036.854775807s"),
    ("-9223372036.854775808s", "-9223372036.854775808s"), ("9223372036.854775808s", nil), ("1", nil),
    ("", nil),
    ("-", nil), ("1d", nil), ("s", nil), ("1h-1m", nil), (".s", nil), ("99999999999999999999s", nil),
  ])
  func durations(text: String, printed: String?) {
    #expect(Value.Duration(parsing: Text(text))?.description == printed)
  }

  @Test(arguments: [
    ("Asia/Shanghai", 1_700_000_000, 28_800), ("UTC", 0, 0), ("+05:30", 0, 19_800), ("-09:30", 0, -34_200),
    ("02:00", 0, 7200), ("US/Central", 1_234_567_890, -21_600), ("US/Central", 1_720_000_000, -18_000),
    // After the last change that the file records, the rule holds.
    ("America/New_York", 4_120_000_000, -14_400), ("America/New_York", 4_133_000_000, -18_000),
    ("Australia/Sydney", 4_133_000_000, 39_600),
  ])
  func zones(name: String, seconds: Int64, offset: Int) throws {
    let zone = try #require(TimeZone(named: Text(name)))
    #expect(zone.offset(at: seconds) == offset)
  }

  @Test(arguments: [
    "Mars/Base", "../../etc/passwd", "/etc/localtime", "+25:00", "+5:30", "Asia/../UTC", "Asia",
  ])
  func namesThatAreNoZones(name: String) { #expect(TimeZone(named: Text(name)) == nil) }

  @Test func civilTimesAreInversesOfDays() {
    for days in stride(from: Int64(-719_162), through: 2_932_896, by: 9973) {
      let civil = CivilTime(seconds: days * 86_400)
      #expect(CivilTime.days(year: civil.year, month: civil.month, day: civil.day) == days)
    }
  }
}
