import Law
import Testing

@Suite struct DayIntervalTests {
  @Test func holdsItsStartAndNotItsEnd() {
    let interval = DayInterval(from: day("2021-07-15"), before: day("2026-01-01"))
    #expect(!interval.contains(day("2021-07-14")))
    #expect(interval.contains(day("2021-07-15")))
    #expect(interval.contains(day("2025-12-31")))
    #expect(!interval.contains(day("2026-01-01")))
    #expect(interval.lastDay == day("2025-12-31"))
  }

  @Test func throughIncludesTheLastDay() {
    let certificate = DayInterval(from: day("2024-01-01"), through: day("2026-12-31"))
    #expect(certificate.contains(day("2026-12-31")))
    #expect(!certificate.contains(day("2027-01-01")))
    #expect(certificate == DayInterval(from: day("2024-01-01"), before: day("2027-01-01")))
  }

  @Test func openEnds() {
    #expect(DayInterval.always.contains(.first) && DayInterval.always.contains(.last))
    #expect(DayInterval(from: nil, through: .last).contains(.last))
    #expect(DayInterval(from: day("2026-01-01"), before: nil).lastDay == nil)
  }

  @Test func overlap() {
    let old = DayInterval(from: nil, before: day("2021-07-15"))
    let new = DayInterval(from: day("2021-07-15"), before: nil)
    let empty = DayInterval(from: day("2021-07-15"), before: day("2021-07-15"))
    #expect(!old.overlaps(new))
    #expect(new.overlaps(.always))
    #expect(empty.isEmpty && !empty.overlaps(.always))
    #expect(old.intersection(new).isEmpty)
  }
}
