import SourceText

extension Library {
  /// Values of one type from those of another.
  static let conversions: [FunctionDeclaration] = [
    conversion(
      "bool",
      LocalizedText(
        zh: "由文本 true、false（及 1、0、t、f）得布尔值", en: "A boolean, also from `true`, `false`, `1`, `0`, `t`, `f`"),
      ["bool('true')"], .bool, [.bool, .string]
    ) { Conversion.bool($0) },
    conversion(
      "int",
      LocalizedText(
        zh: "整数；小数向零取整，时间点取自 1970 年起的秒数", en: "An integer; a double toward zero, a time in seconds since 1970"
      ), ["int('12') == 12", "int(-3.9) == -3"], .int, [.int, .uint, .double, .string, .timestamp, .duration]
    ) { Conversion.int($0) },
    conversion(
      "uint", LocalizedText(zh: "无符号整数", en: "An unsigned integer"), ["uint(12) == 12u"], .uint,
      [.uint, .int, .double, .string]
    ) { Conversion.uint($0) },
    conversion(
      "double", LocalizedText(zh: "双精度小数", en: "A double"), ["double('1.5') == 1.5"], .double,
      [.double, .int, .uint, .string]
    ) { Conversion.double($0) },
    conversion(
      "string",
      LocalizedText(zh: "文本；时间为 RFC 3339，时长为秒", en: "A text; a time in RFC 3339, a span in seconds"),
      ["string(12) == '12'", "string(duration('1m')) == '60s'"], .string,
      [.string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration]
    ) { Conversion.string($0) },
    conversion(
      "bytes", LocalizedText(zh: "文本的 UTF-8 字节", en: "The UTF-8 bytes of a text"), ["bytes('a') == b'a'"],
      .bytes, [.bytes, .string]
    ) { Conversion.bytes($0) },
    FunctionDeclaration(
      "dyn",
      documentation: LocalizedText(zh: "原值，检查时不问类型", en: "The value itself, of a type that is not checked"),
      examples: ["dyn(1) == 1"], [planned("to_dyn", [a], .dyn, .identity)]),
    FunctionDeclaration(
      "type", documentation: LocalizedText(zh: "值的类型", en: "The type of a value"),
      examples: ["type(1) == int", "type([]) == list"],
      [
        pure(
          "type", [a], .type(a),
          .unary { value, context in .type(Value.TypeValue(value.runtimeType(in: context))) })
      ]),
  ]

  private static func conversion(
    _ name: String, _ documentation: LocalizedText, _ examples: [String], _ result: CELType,
    _ sources: [CELType], _ convert: @escaping @Sendable (Value) -> Value
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: documentation, examples: examples,
      sources.map {
        pure("\($0.runtimeName)_to_\(name)", [$0], result, .unary { value, _ in convert(value) })
      }
    )
  }
}
