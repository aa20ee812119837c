import CEL
import Law
import SourceText

extension LegalFunctions {
  /// Functions of exact decimals.
  static let decimals: [FunctionDeclaration] =
    [
      FunctionDeclaration(
        "decimal",
        documentation: LocalizedText(zh: "精确的十进制数。", en: "An exact decimal number."),
        examples: ["decimal('0.30')", "decimal(5)"],
        [
          .init(
            "string_to_decimal", [.string], .decimal, isFoldable: true,
            .unary { value, _ in
              guard case .string(let text) = value else { return noOverload }
              return exact { () throws(DecimalFault) in
                try ExactDecimal(parsing: UnsafeRawBufferPointer(text.bytes))
              }
            }),
          .init(
            "int_to_decimal", [.int], .decimal, isFoldable: true,
            .unary { value, _ in
              guard case .int(let number) = value else { return noOverload }
              return .decimal(ExactDecimal(number))
            }),
        ]),
      operation("_+_", "add", LocalizedText(zh: "相加。", en: "Adds.")) { (a, b) throws(DecimalFault) in
        try a + b
      },
      operation("_-_", "subtract", LocalizedText(zh: "相减。", en: "Subtracts.")) {
        (a, b) throws(DecimalFault) in
        try a - b
      },
      operation("_*_", "multiply", LocalizedText(zh: "相乘。", en: "Multiplies.")) {
        (a, b) throws(DecimalFault) in
        try a * b
      },
      operation("min", "min", LocalizedText(zh: "较小者。", en: "The smaller one.")) { (a, b) in min(a, b) },
      operation("max", "max", LocalizedText(zh: "较大者。", en: "The larger one.")) { (a, b) in max(a, b) },
      FunctionDeclaration(
        "times",
        documentation: LocalizedText(
          zh: "乘以分数，四舍五入到分。", en: "Times a fraction, rounded half up to the fen."),
        examples: ["decimal('2000').times(3, 10)"],
        [
          .init(
            "decimal_times", [.decimal, .int, .int], .decimal, isMember: true,
            .variadic { arguments, _ in
              guard
                arguments.count == 3, let number = arguments[0].decimal,
                case .int(let numerator) = arguments[1],
                case .int(let denominator) = arguments[2]
              else { return noOverload }
              return exact { () throws(DecimalFault) in try number.times(numerator, denominator) }
            })
        ]),
      FunctionDeclaration(
        "string", documentation: LocalizedText(zh: "转换为文本。", en: "Converts to a text."),
        examples: ["string(decimal('2.50'))"],
        [
          .init(
            "decimal_to_string", [.decimal], .string, isFoldable: true,
            .unary { value, _ in
              guard let number = value.decimal else { return noOverload }
              return .string(Text(number.text))
            })
        ]),
      FunctionDeclaration(
        "scale", documentation: LocalizedText(zh: "小数位数。", en: "The number of decimals."),
        examples: ["decimal('2.50').scale()"],
        [
          .init(
            "decimal_scale", [.decimal], .int, isMember: true,
            .unary { value, _ in
              guard let number = value.decimal else { return noOverload }
              return .int(Int64(number.scale))
            })
        ]),
      FunctionDeclaration(
        "sum", documentation: LocalizedText(zh: "列表之和；空列表为 0。", en: "The sum of a list; 0 for an empty one."),
        examples: ["sum([decimal('1.5'), decimal('2')])"],
        [
          .init(
            "sum_decimal", [.list(.decimal)], .decimal,
            .unary { value, context in
              guard case .list(let list) = value else { return noOverload }
              var numbers: [ExactDecimal] = []
              for element in context.elements(of: list) {
                guard let number = element.decimal else { return passing(element) }
                numbers.append(number)
              }
              return exact { () throws(DecimalFault) in try ExactDecimal.sum(numbers) }
            })
        ]),
    ]
    + comparisons(of: .decimal, "decimal") { ($0.decimal, $1.decimal) }
    + mixedComparisons

  /// Comparing an amount with a whole number needs no conversion: `amount > 200`.
  private static let mixedComparisons: [FunctionDeclaration] = {
    typealias Test = @Sendable (ExactDecimal, ExactDecimal) -> Bool
    let tests: [(symbol: String, id: String, test: Test)] = [
      ("_<_", "less", { $0 < $1 }), ("_<=_", "less_equals", { $0 <= $1 }),
      ("_>_", "greater", { $0 > $1 }), ("_>=_", "greater_equals", { $0 >= $1 }),
    ]
    return tests.map { symbol, id, test in
      FunctionDeclaration(
        symbol, documentation: LocalizedText(zh: "比较大小。", en: "Orders two values."),
        [
          .init(
            "\(id)_decimal_int", [.decimal, .int], .bool, isFoldable: true,
            .binary { left, right, _ in
              guard let left = left.decimal, case .int(let right) = right else { return noOverload }
              return .bool(test(left, ExactDecimal(right)))
            })
        ])
    }
  }()

  private static func operation(
    _ name: String, _ id: String, _ documentation: LocalizedText,
    _ compute: @escaping @Sendable (ExactDecimal, ExactDecimal) throws(DecimalFault) -> ExactDecimal
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: documentation,
      [
        .init(
          "\(id)_decimal", [.decimal, .decimal], .decimal, isFoldable: true,
          .binary { left, right, _ in
            guard let left = left.decimal, let right = right.decimal else { return noOverload }
            return exact { () throws(DecimalFault) in try compute(left, right) }
          })
      ])
  }

  private static func exact(_ compute: () throws(DecimalFault) -> ExactDecimal) -> Value {
    do throws(DecimalFault) {
      return .decimal(try compute())
    } catch {
      return .error(EvaluationError(.host(error.text)))
    }
  }
}
