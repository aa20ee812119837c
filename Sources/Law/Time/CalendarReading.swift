import SourceText

/// Reads the rows of the calendar table.
///
/// A row is either `2026,complete` (every holiday and every shifted day of 2026 is here) or a day that
/// deviates from Monday to Friday: `2026-02-17,holiday`, `2026-02-28,workday_shift`. Rows ascend as text.
struct CalendarReading {
  /// A day that deviates from the Monday-to-Friday rule.
  struct Exception {
    let day: Int32
    let isWorkday: Bool
  }

  let table: ReferenceTable
  private(set) var exceptions: [Exception] = []
  private var declared: [Int] = []
  private var faulty: Set<Int> = []

  init(table: ReferenceTable) { self.table = table }

  /// The years declared complete and read without a fault, ascending.
  var completeYears: [Int] { declared.filter { !faulty.contains($0) } }

  mutating func read(diagnostics: inout [Diagnostic]) {
    exceptions.reserveCapacity(table.body.count / 16)
    var previous: TableRow?
    for row in table.rows {
      if let previous, !previous.bytes(0).precedes(row.bytes(0)) {
        report(LawDiagnostics.order(table, row: row), row, &diagnostics)
      } else if row.fieldCount != table.format.columns.count {
        report(LawDiagnostics.fieldCount(table, row: row), row, &diagnostics)
      } else if row.bytes(0).count == 4 {
        readYear(row, &diagnostics)
      } else {
        readDay(row, &diagnostics)
      }
      if previous?.bytes(0).precedes(row.bytes(0)) ?? true { previous = row }
    }
  }

  private mutating func readYear(_ row: TableRow, _ diagnostics: inout [Diagnostic]) {
    guard let year = row.number(0), year >= 1 else {
      let fault = LawDiagnostics.field(
        table, row: row, column: 0, expectZh: "年份或日期", expectEn: "a year or a day")
      return report(fault, row, &diagnostics)
    }
    guard row.bytes(1).elementsEqual("complete".utf8) else {
      let fault = LawDiagnostics.field(table, row: row, column: 1, expectZh: "complete", expectEn: "complete")
      return report(fault, row, &diagnostics)
    }
    declared.append(year)
  }

  private mutating func readDay(_ row: TableRow, _ diagnostics: inout [Diagnostic]) {
    guard let date = row.date(0) else {
      let fault = LawDiagnostics.field(
        table, row: row, column: 0, expectZh: "年份或日期", expectEn: "a year or a day")
      return report(fault, row, &diagnostics)
    }
    let kind = row.bytes(1)
    let isWorkday = kind.elementsEqual("workday_shift".utf8)
    guard isWorkday || kind.elementsEqual("holiday".utf8) else {
      let fault = LawDiagnostics.field(
        table, row: row, column: 1, expectZh: "holiday 或 workday_shift", expectEn: "holiday or workday_shift")
      return report(fault, row, &diagnostics)
    }
    guard declared.last == date.year else {
      return report(LawDiagnostics.dayOfUndeclaredYear(table, row: row, year: date.year), row, &diagnostics)
    }
    guard !isWorkday || date.weekday.isWeekend else {
      return report(LawDiagnostics.shiftOnWeekday(table, row: row), row, &diagnostics)
    }
    exceptions.append(Exception(day: date.dayNumber, isWorkday: isWorkday))
  }

  /// Notes a fault and gives up the year it lies in: half a year's holidays would be a wrong answer.
  private mutating func report(_ fault: Diagnostic, _ row: TableRow, _ diagnostics: inout [Diagnostic]) {
    diagnostics.append(fault)
    // Where even the year cannot be read, the row may belong to the year above it.
    faulty.insert(table.buffer.bytes.part(row.range.lowerBound..<row.range.lowerBound + 4).wholeNumber ?? 0)
    if let year = declared.last { faulty.insert(year) }
  }
}
