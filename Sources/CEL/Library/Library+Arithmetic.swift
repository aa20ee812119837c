import SourceText

extension Library {
  /// `+`, `-`, `*`, `/`, `%`. A result outside its type's range is an error.
  static let arithmetic: [FunctionDeclaration] = [
    FunctionDeclaration(
      Operator.add.rawValue,
      documentation: LocalizedText(
        zh: "相加；文本、字节串和列表首尾相接；时间点加时长", en: "Sum; texts, bytes and lists are joined; a time is moved by a span"
      ),
      examples: ["1 + 2 == 3", "'法' + '审' == '法审'", "[1] + [2] == [1, 2]"],
      [
        planned("add_int64", [.int, .int], .int), planned("add_uint64", [.uint, .uint], .uint),
        planned("add_double", [.double, .double], .double),
        planned("add_string", [.string, .string], .string),
        planned("add_bytes", [.bytes, .bytes], .bytes), planned("add_list", [listOfA, listOfA], listOfA),
        planned("add_timestamp_duration", [.timestamp, .duration], .timestamp),
        planned("add_duration_timestamp", [.duration, .timestamp], .timestamp),
        planned("add_duration_duration", [.duration, .duration], .duration),
      ]),
    FunctionDeclaration(
      Operator.subtract.rawValue,
      documentation: LocalizedText(zh: "相减；两时间点相减得时长", en: "Difference; of two times it is a span"),
      examples: ["5 - 3 == 2", "duration('1m') - duration('1s') == duration('59s')"],
      [
        planned("subtract_int64", [.int, .int], .int), planned("subtract_uint64", [.uint, .uint], .uint),
        planned("subtract_double", [.double, .double], .double),
        planned("subtract_timestamp_timestamp", [.timestamp, .timestamp], .duration),
        planned("subtract_timestamp_duration", [.timestamp, .duration], .timestamp),
        planned("subtract_duration_duration", [.duration, .duration], .duration),
      ]),
    numbers(.multiply, "multiply", LocalizedText(zh: "相乘", en: "Product"), "3 * 4 == 12", withDoubles: true),
    numbers(
      .divide, "divide",
      LocalizedText(zh: "相除；整数向零取整，除数为零是错误", en: "Quotient; of integers toward zero, and an error for zero"),
      "7 / 2 == 3", withDoubles: true),
    numbers(
      .modulo, "modulo",
      LocalizedText(zh: "整数相除的余数，符号同被除数", en: "Remainder of integers, with the sign of the dividend"),
      "7 % 3 == 1", withDoubles: false),
    FunctionDeclaration(
      Operator.negate.rawValue, documentation: LocalizedText(zh: "相反数", en: "The number with the other sign"),
      examples: ["-(5) == 0 - 5"],
      [planned("negate_int64", [.int], .int), planned("negate_double", [.double], .double)]),
  ]

  private static func numbers(
    _ operation: Operator, _ id: String, _ documentation: LocalizedText, _ example: String, withDoubles: Bool
  ) -> FunctionDeclaration {
    var overloads = [
      planned("\(id)_int64", [.int, .int], .int), planned("\(id)_uint64", [.uint, .uint], .uint),
    ]
    if withDoubles { overloads.append(planned("\(id)_double", [.double, .double], .double)) }
    return FunctionDeclaration(
      operation.rawValue, documentation: documentation, examples: [example], overloads)
  }
}
