import SourceText

extension Library {
  /// Values that may be missing.
  static let optionals: [FunctionDeclaration] = [
    FunctionDeclaration(
      "optional.of", documentation: LocalizedText(zh: "有值的 optional", en: "An optional with a value"),
      examples: ["optional.of(1).value() == 1"],
      [pure("optional_of", [a], .optional(a), .unary { value, _ in .optional(Value.OptionalValue(value)) })]),
    FunctionDeclaration(
      "optional.none", documentation: LocalizedText(zh: "没有值的 optional", en: "The optional without a value"),
      examples: ["!optional.none().hasValue()"],
      [pure("optional_none", [], .optional(a), .nullary { _ in .optional(.none) })]),
    FunctionDeclaration(
      "optional.ofNonZeroValue",
      documentation: LocalizedText(
        zh: "有值的 optional；零、空、假则没有值", en: "An optional with the value, without one for zero, empty and false"),
      examples: ["!optional.ofNonZeroValue('').hasValue()"],
      [
        pure(
          "optional_ofNonZeroValue", [a], .optional(a),
          .unary { value, _ in .optional(value.isZero ? .none : Value.OptionalValue(value)) })
      ]),
    FunctionDeclaration(
      "hasValue", documentation: LocalizedText(zh: "是否有值", en: "Whether there is a value"),
      examples: ["optional.of(1).hasValue()"],
      [
        pure(
          "optional_hasValue", [.optional(a)], .bool, isMember: true,
          .unary { value, _ in
            if case .optional(let optional) = value { .bool(optional.wrapped != nil) } else { .bool(false) }
          })
      ]),
    FunctionDeclaration(
      "value", documentation: LocalizedText(zh: "其值；没有则是错误", en: "The value; an error where there is none"),
      examples: ["optional.of('a').value() == 'a'"],
      [
        pure(
          "optional_value", [.optional(a)], a, isMember: true,
          .unary { value, _ in
            guard case .optional(let optional) = value else { return .error(.noSuchOverload("value")) }
            return optional.wrapped ?? .error(.emptyOptional)
          })
      ]),
    FunctionDeclaration(
      "or", documentation: LocalizedText(zh: "本身；没有值则取另一个", en: "Itself, or another where it has no value"),
      examples: ["optional.none().or(optional.of(1)).value() == 1"],
      [
        planned(
          "optional_or_optional", [.optional(a), .optional(a)], .optional(a), isMember: true, .alternative)
      ]),
    FunctionDeclaration(
      "orValue",
      documentation: LocalizedText(zh: "其值；没有则取另一值", en: "The value, or another where there is none"),
      examples: ["{'a': 1}.?b.orValue(0) == 0"],
      [planned("optional_orValue_value", [.optional(a), a], a, isMember: true, .alternativeValue)]),
    FunctionDeclaration(
      Operator.optionalIndex.rawValue,
      documentation: LocalizedText(
        zh: "元素或键的值，没有则为空的 optional", en: "The element or the key's value as an optional"),
      examples: ["[1][?0].value() == 1", "!{'a': 1}[?'b'].hasValue()"],
      [
        planned("list_optindex_optional_int", [listOfA, .int], .optional(a)),
        planned("map_optindex_optional_value", [mapOfAB, a], .optional(b)),
        planned("optional_list_optindex_optional_int", [.optional(listOfA), .int], .optional(a)),
        planned("optional_map_optindex_optional_value", [.optional(mapOfAB), a], .optional(b)),
      ]),
  ]
}

extension Value {
  /// Whether the value is what its type has for nothing.
  var isZero: Bool {
    switch self {
    case .null: true
    case .bool(let flag): !flag
    case .int(let number): number == 0
    case .uint(let number): number == 0
    case .double(let number): number == 0
    case .string(let text), .bytes(let text): text.isEmpty
    case .timestamp(let time): time.seconds == 0 && time.nanoseconds == 0
    case .duration(let span): span.totalNanoseconds == 0
    case .list(let list): list.count == 0
    case .map(let map): map.count == 0
    case .optional(let optional): optional.wrapped == nil
    case .record, .type, .opaque, .unknown, .error: false
    }
  }
}
