import SourceText

extension Library {
  /// Points in time.
  static let times: [FunctionDeclaration] =
    [
      FunctionDeclaration(
        "timestamp",
        documentation: LocalizedText(
          zh: "时间点，由 RFC 3339 文本或自 1970 年起的秒数得出", en: "A point in time, from RFC 3339 or seconds since 1970"),
        examples: ["timestamp('1970-01-01T08:00:00+08:00') == timestamp(0)"],
        [.timestamp, .string, .int].map { (source: CELType) in
          pure(
            "\(source.runtimeName)_to_timestamp", [source], .timestamp,
            .unary { value, _ in Conversion.timestamp(value) })
        })
    ] + accessors

  private static let accessors: [FunctionDeclaration] = [
    accessor("getFullYear", LocalizedText(zh: "年", en: "The year"), "== 2009") { $0.year },
    accessor("getMonth", LocalizedText(zh: "月，一月为 0", en: "The month, January is 0"), "== 1") {
      Int64($0.month - 1)
    },
    accessor("getDate", LocalizedText(zh: "日，从 1 数", en: "The day of the month from 1"), "== 13") {
      Int64($0.day)
    },
    accessor("getDayOfMonth", LocalizedText(zh: "日，从 0 数", en: "The day of the month from 0"), "== 12") {
      Int64($0.day - 1)
    },
    accessor("getDayOfYear", LocalizedText(zh: "年内第几日，从 0 数", en: "The day of the year from 0"), "== 43") {
      Int64($0.dayOfYear)
    },
    accessor("getDayOfWeek", LocalizedText(zh: "星期几，星期日为 0", en: "The day of the week, Sunday is 0"), "== 5")
    {
      Int64($0.weekday)
    },
    accessor("getHours", LocalizedText(zh: "时；时长的整小时数", en: "The hour; of a span its whole hours"), "== 23") {
      Int64($0.hour)
    },
    accessor(
      "getMinutes", LocalizedText(zh: "分；时长的整分钟数", en: "The minute; of a span its whole minutes"), "== 31"
    ) {
      Int64($0.minute)
    },
    accessor(
      "getSeconds", LocalizedText(zh: "秒；时长的整秒数", en: "The second; of a span its whole seconds"), "== 30"
    ) {
      Int64($0.second)
    },
    FunctionDeclaration(
      "getMilliseconds",
      documentation: LocalizedText(zh: "秒以下的毫秒数", en: "The milliseconds within the second"),
      examples: ["duration('1.234s').getMilliseconds() == 234"],
      zoned("getMilliseconds") { time, _ in Int64(time.nanoseconds / 1_000_000) }),
  ]

  private static func accessor(
    _ name: String, _ documentation: LocalizedText, _ example: String,
    _ read: @escaping @Sendable (CivilTime) -> Int64
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: documentation,
      examples: ["timestamp('2009-02-13T23:31:30Z').\(name)() \(example)"],
      zoned(name) { read(CivilTime(seconds: $0.seconds + Int64($1))) })
  }

  /// A function of a point in time and the offset of a zone, UTC where none is given.
  private static func zoned(
    _ name: String, _ read: @escaping @Sendable (Value.Timestamp, Int) -> Int64
  ) -> [FunctionDeclaration.Overload] {
    [
      pure(
        "timestamp_\(name)", [.timestamp], .int, isMember: true,
        .unary { value, _ in
          guard case .timestamp(let time) = value else { return .error(.noSuchOverload(name)) }
          return .int(read(time, 0))
        }),
      pure(
        "timestamp_\(name)_with_tz", [.timestamp, .string], .int, isMember: true,
        .binary { value, zone, _ in
          guard case .timestamp(let time) = value, case .string(let zoneName) = zone else {
            return .error(.noSuchOverload(name))
          }
          guard let zone = TimeZone(named: zoneName) else {
            return .error(.invalidArgument(zoneName.description))
          }
          return .int(read(time, zone.offset(at: time.seconds)))
        }),
    ]
  }

  /// Spans of time.
  static let durations: [FunctionDeclaration] = [
    FunctionDeclaration(
      "duration",
      documentation: LocalizedText(
        zh: "时长，由文本（h、m、s、ms、us、ns）或秒数得出",
        en: "A span of time, from text with h, m, s, ms, us, ns, or from seconds"),
      examples: ["duration('1h30m') == duration('90m')"],
      [.duration, .string, .int].map { (source: CELType) in
        pure(
          "\(source.runtimeName)_to_duration", [source], .duration,
          .unary { value, _ in Conversion.duration(value) })
      }),
    part("getHours", "== 1", "duration('1h30m')") { $0 / 3_600_000_000_000 },
    part("getMinutes", "== 90", "duration('1h30m')") { $0 / 60_000_000_000 },
    part("getSeconds", "== 90", "duration('1m30s')") { $0 / 1_000_000_000 },
    part("getMilliseconds", "== 234", "duration('1.234s')") { $0 / 1_000_000 % 1000 },
  ]

  private static func part(
    _ name: String, _ result: String, _ span: String, _ read: @escaping @Sendable (Int64) -> Int64
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: LocalizedText(zh: "", en: ""), examples: ["\(span).\(name)() \(result)"],
      [
        pure(
          "duration_\(name)", [.duration], .int, isMember: true,
          .unary { value, _ in
            guard case .duration(let span) = value else { return .error(.noSuchOverload(name)) }
            return .int(read(span.totalNanoseconds))
          })
      ])
  }
}
