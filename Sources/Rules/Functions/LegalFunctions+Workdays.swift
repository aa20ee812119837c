import CEL
import Law
import SourceText

extension LegalFunctions {
  /// Functions of working days. A year that the calendar lacks gives an unknown named after the year.
  static func workdays(_ calendar: WorkCalendar) -> [FunctionDeclaration] {
    [
      FunctionDeclaration(
        "workdays",
        documentation: LocalizedText(
          zh: "前一日之后至后一日（含）的工作日数；后一日不晚于前一日的为 0。",
          en:
            "The working days after the first day up to and including the second; 0 when the second is not later."
        ),
        examples: ["workdays(date('2026-09-29'), date('2026-10-15'))"],
        [
          .init(
            "workdays_between", [.date, .date], .int,
            .binary { left, right, _ in
              guard let left = left.date, let right = right.date else { return noOverload }
              return answer(calendar.workdays(after: left, through: right)) { .int(Int64($0)) }
            })
        ]),
      FunctionDeclaration(
        "addWorkdays",
        documentation: LocalizedText(zh: "某日之后的第 n 个工作日。", en: "The n-th working day after a day."),
        examples: ["addWorkdays(date('2026-10-21'), 5)"],
        [
          .init(
            "add_workdays", [.date, .int], .date,
            .binary { day, count, _ in
              guard let day = day.date, case .int(let count) = count else { return noOverload }
              guard let count = Int(exactly: count) else { return noOverload }
              return answer(calendar.addWorkdays(day, count)) { .date($0) }
            })
        ]),
      FunctionDeclaration(
        "isWorkday", documentation: LocalizedText(zh: "是否工作日。", en: "Whether a day is a working day."),
        examples: ["isWorkday(date('2026-10-10'))"],
        [
          .init(
            "is_workday", [.date], .bool,
            .unary { day, _ in
              guard let day = day.date else { return noOverload }
              return answer(calendar.isWorkday(day)) { .bool($0) }
            })
        ]),
      FunctionDeclaration(
        "rollOver",
        documentation: LocalizedText(
          zh: "该日为工作日的为该日，否则为其后的第一个工作日。", en: "The day itself when it is a working day, else the next one."),
        examples: ["rollOver(date('2026-10-04'))"],
        [
          .init(
            "roll_over", [.date], .date,
            .unary { day, _ in
              guard let day = day.date else { return noOverload }
              return answer(calendar.rollOver(day)) { .date($0) }
            })
        ]),
    ]
  }

  private static func answer<Answer>(_ answer: CalendarAnswer<Answer>, _ value: (Answer) -> Value) -> Value {
    switch answer {
    case .known(let known): value(known)
    case .missingYear(let year): .unknown(Unknown(.named("calendar.\(year)")))
    }
  }
}
