import SourceText

extension Library {
  /// Equality and order.
  static let comparison: [FunctionDeclaration] =
    [
      FunctionDeclaration(
        Operator.equal.rawValue,
        documentation: LocalizedText(
          zh: "两值相等；数按大小比较，不论类型", en: "The values are equal; numbers are by their size, whatever their type"),
        examples: ["[1, 2] == [1, 2]", "dyn(1) == dyn(1.0)"],
        [planned("equals", [a, a], .bool)]),
      FunctionDeclaration(
        Operator.notEqual.rawValue, documentation: LocalizedText(zh: "两值不相等", en: "The values differ"),
        examples: ["'a' != 'b'"], [planned("not_equals", [a, a], .bool)]),
    ] + orders

  private static let orders: [FunctionDeclaration] = [
    order(
      .less, "less",
      LocalizedText(zh: "小于；文本按码位，时间按先后", en: "Less; texts by code points, times by what is earlier"), "1 < 2"
    ),
    order(.lessOrEqual, "less_equals", LocalizedText(zh: "小于或等于", en: "Less or equal"), "'a' <= 'a'"),
    order(.greater, "greater", LocalizedText(zh: "大于", en: "Greater"), "2u > 1u"),
    order(
      .greaterOrEqual, "greater_equals", LocalizedText(zh: "大于或等于", en: "Greater or equal"), "1.5 >= 1.5"),
  ]

  private static func order(
    _ operation: Operator, _ id: String, _ documentation: LocalizedText, _ example: String
  ) -> FunctionDeclaration {
    let types: [(String, CELType)] = [
      ("bool", .bool), ("int64", .int), ("uint64", .uint), ("double", .double), ("string", .string),
      ("bytes", .bytes), ("timestamp", .timestamp), ("duration", .duration),
    ]
    return FunctionDeclaration(
      operation.rawValue, documentation: documentation, examples: [example],
      types.map { planned("\(id)_\($0.0)", [$0.1, $0.1], .bool) })
  }
}
