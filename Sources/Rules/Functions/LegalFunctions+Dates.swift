import CEL
import Law
import SourceText

extension LegalFunctions {
  /// Functions of calendar days.
  static let dates: [FunctionDeclaration] =
    [
      FunctionDeclaration(
        "date",
        documentation: LocalizedText(
          zh: "日历日：由 YYYY-MM-DD 文本得出；由时刻得出的是北京时间的当日。",
          en: "A calendar day, from YYYY-MM-DD text; of a point in time, the day in Beijing time."),
        examples: ["date('2026-08-15')", "date(timestamp('2026-08-14T20:00:00Z'))"],
        [
          .init(
            "string_to_date", [.string], .date, isFoldable: true,
            .unary { value, _ in
              guard case .string(let text) = value else { return noOverload }
              return CalendarDate(bytes: UnsafeRawBufferPointer(text.bytes)).map { .date($0) }
                ?? fault(
                  zh: "\(text.description) 不是日期（YYYY-MM-DD）",
                  en: "\(text.description) is not a date (YYYY-MM-DD)")
            }),
          .init(
            "timestamp_to_date", [.timestamp], .date, isFoldable: true,
            .unary { value, _ in
              guard case .timestamp(let time) = value else { return noOverload }
              return CalendarDate.beijingDay(unixSeconds: time.seconds).map { .date($0) } ?? outsideCalendar
            }),
        ]),
      period("days", .days, LocalizedText(zh: "若干日历日。", en: "A number of calendar days.")),
      period(
        "months", .months,
        LocalizedText(
          zh: "若干个月；无对应日的为月末日。", en: "A number of months; a missing day becomes the month's last.")),
      period(
        "years", .years,
        LocalizedText(zh: "若干年；无对应日的为月末日。", en: "A number of years; a missing day becomes the month's last.")),
      FunctionDeclaration(
        "_+_", documentation: LocalizedText(zh: "相加。", en: "Adds."),
        examples: ["date('2026-01-31') + months(1)"],
        [
          .init(
            "add_date_period", [.date, .period], .date, isFoldable: true,
            .binary { day, period, _ in move(day, period, 1) })
        ]),
      FunctionDeclaration(
        "_-_", documentation: LocalizedText(zh: "相减。", en: "Subtracts."),
        examples: ["date('2026-03-02') - days(5)", "date('2026-03-02') - date('2026-02-27')"],
        [
          .init(
            "subtract_date_period", [.date, .period], .date, isFoldable: true,
            .binary { day, period, _ in move(day, period, -1) }),
          .init(
            "subtract_date_date", [.date, .date], .int, isFoldable: true,
            .binary { left, right, _ in
              guard let left = left.date, let right = right.date else { return noOverload }
              return .int(Int64(right.days(until: left)))
            }),
        ]),
      FunctionDeclaration(
        "string", documentation: LocalizedText(zh: "转换为文本。", en: "Converts to a text."),
        examples: ["string(date('2026-08-15'))"],
        [
          .init(
            "date_to_string", [.date], .string, isFoldable: true,
            .unary { value, _ in
              guard let day = value.date else { return noOverload }
              return .string(Text(day.text))
            })
        ]),
      FunctionDeclaration(
        "fullYears",
        documentation: LocalizedText(zh: "两日之间的周年数。", en: "The completed years from one day to another."),
        examples: ["fullYears(date('2013-05-20'), date('2026-10-12'))"],
        [
          .init(
            "full_years", [.date, .date], .int, isFoldable: true,
            .binary { left, right, _ in
              guard let left = left.date, let right = right.date else { return noOverload }
              return .int(Int64(CalendarDate.fullYears(from: left, to: right)))
            })
        ]),
      extreme("earliest", LocalizedText(zh: "列表中最早的一日。", en: "The earliest day of a list.")) { $0 < $1 },
      extreme("latest", LocalizedText(zh: "列表中最晚的一日。", en: "The latest day of a list.")) { $0 > $1 },
    ] + comparisons(of: .date, "date") { ($0.date, $1.date) }

  private static let outsideCalendar = fault(
    zh: "结果不在公元 1 年至 9999 年之内", en: "the result is not within the years 1 to 9999")

  private static func move(_ day: Value, _ period: Value, _ sign: Int64) -> Value {
    guard let day = day.date, case .opaque(let opaque) = period else { return noOverload }
    return Period(opaque).moving(day, sign: sign).map { .date($0) } ?? outsideCalendar
  }

  private static func period(_ name: String, _ unit: Period.Unit, _ documentation: LocalizedText)
    -> FunctionDeclaration
  {
    FunctionDeclaration(
      name, documentation: documentation, examples: ["\(name)(2)"],
      [
        .init(
          "int_to_\(name)", [.int], .period, isFoldable: true,
          .unary { value, _ in
            guard case .int(let count) = value else { return noOverload }
            return Period(unit: unit, count: count).value
          })
      ])
  }

  private static func extreme(
    _ name: String, _ documentation: LocalizedText,
    _ precedes: @escaping @Sendable (CalendarDate, CalendarDate) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: documentation, examples: ["\(name)([date('2026-03-02'), date('2026-02-27')])"],
      [
        .init(
          "\(name)_list", [.list(.date)], .date,
          .unary { value, context in
            guard case .list(let list) = value else { return noOverload }
            var found: CalendarDate?
            for element in context.elements(of: list) {
              guard let day = element.date else { return passing(element) }
              if found.map({ precedes(day, $0) }) ?? true { found = day }
            }
            return found.map { .date($0) } ?? fault(zh: "列表为空，没有日期", en: "the list is empty: it has no date")
          })
      ])
  }

  /// An element that is unknown or an error stands for the whole result; anything else has the wrong type.
  static func passing(_ element: Value) -> Value {
    switch element {
    case .unknown, .error: element
    default: noOverload
    }
  }

  /// The four orderings of a type.
  static func comparisons<Element: Comparable & SendableMetatype>(
    of type: CELType, _ name: String, _ operands: @escaping @Sendable (Value, Value) -> (Element?, Element?)
  ) -> [FunctionDeclaration] {
    typealias Test = @Sendable (Element, Element) -> Bool
    let tests: [(symbol: String, id: String, test: Test)] = [
      ("_<_", "less", { $0 < $1 }), ("_<=_", "less_equals", { $0 <= $1 }),
      ("_>_", "greater", { $0 > $1 }), ("_>=_", "greater_equals", { $0 >= $1 }),
    ]
    return tests.map { symbol, id, test in
      FunctionDeclaration(
        symbol, documentation: LocalizedText(zh: "比较先后或者大小。", en: "Orders two values."),
        [
          .init(
            "\(id)_\(name)", [type, type], .bool, isFoldable: true,
            .binary { left, right, _ in
              guard case (let left?, let right?) = operands(left, right) else { return noOverload }
              return .bool(test(left, right))
            })
        ])
    }
  }
}
