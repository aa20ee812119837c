import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Library {
  private static let numberTypes: [CELType] = [.int, .uint, .double]

  /// The greatest and the least of numbers.
  static let mathComparison: [FunctionDeclaration] = [
    extreme(
      "math.greatest", LocalizedText(zh: "最大的数", en: "The greatest number"), "math.greatest(1, 3, 2) == 3",
      wanted: .greater),
    extreme(
      "math.least", LocalizedText(zh: "最小的数", en: "The least number"), "math.least(1.5, 0.5) == 0.5",
      wanted: .less),
  ]

  private static func extreme(
    _ name: String, _ documentation: LocalizedText, _ example: String, wanted: Order
  ) -> FunctionDeclaration {
    @Sendable func pick(_ first: Value, _ second: Value) -> Value {
      guard let order = NumberOrder.compare(second, first) else { return .error(.noSuchOverload(name)) }
      return order == wanted ? second : first
    }
    @Sendable func pick(_ list: Value, _ context: EvaluationContext) -> Value {
      guard case .list(let list) = list else {
        return NumberOrder.isNumber(list) ? list : .error(.noSuchOverload(name))
      }
      let elements = context.elements(of: list)
      guard context.charge(elements.count >> 2) else { return .error(.costLimitExceeded) }
      guard let first = elements.first else { return .error(.invalidArgument("\(name)([])")) }
      if let fault = Faults.strict(elements) { return fault }
      guard NumberOrder.isNumber(first) else { return .error(.noSuchOverload(name)) }
      var best = first
      for element in elements.dropFirst() {
        best = pick(best, element)
        guard best.isDefinite else { return best }
      }
      return best
    }
    let single = numberTypes.map { type in
      pure("\(name)_\(type.runtimeName)", [type], type, .unary { value, _ in value })
    }
    let pairs = numberTypes.flatMap { first in
      numberTypes.map { second in
        pure(
          "\(name)_\(first.runtimeName)_\(second.runtimeName)", [first, second],
          first == second ? first : .dyn,
          .binary { first, second, _ in pick(first, second) })
      }
    }
    let lists = (numberTypes + [.dyn]).map { type in
      pure("\(name)_list_\(type.runtimeName)", [.list(type)], type, .unary { pick($0, $1) })
    }
    return FunctionDeclaration(
      name, documentation: documentation, examples: [example], single + pairs + lists)
  }

  /// Rounding, signs and kinds of doubles.
  static let mathRounding: [FunctionDeclaration] = [
    doubles(
      "math.ceil", LocalizedText(zh: "向上取整", en: "The next whole number above"), "math.ceil(1.2) == 2.0"
    ) { .double($0.rounded(.up)) },
    doubles(
      "math.floor", LocalizedText(zh: "向下取整", en: "The next whole number below"), "math.floor(-1.2) == -2.0"
    ) { .double($0.rounded(.down)) },
    doubles(
      "math.round", LocalizedText(zh: "四舍五入，一半时远离零", en: "The nearest whole number, halves away from zero"),
      "math.round(-1.5) == -2.0"
    ) { .double($0.rounded(.toNearestOrAwayFromZero)) },
    doubles(
      "math.trunc", LocalizedText(zh: "去掉小数部分", en: "The number without its decimals"),
      "math.trunc(-1.8) == -1.0"
    ) { .double($0.rounded(.towardZero)) },
    doubles("math.isNaN", LocalizedText(zh: "不是数", en: "It is not a number"), "math.isNaN(0.0 / 0.0)", .bool)
    { .bool($0.isNaN) },
    doubles("math.isInf", LocalizedText(zh: "无穷大", en: "It is infinite"), "math.isInf(1.0 / 0.0)", .bool) {
      .bool($0.isInfinite)
    },
    doubles(
      "math.isFinite", LocalizedText(zh: "有限的数", en: "It is a finite number"), "math.isFinite(1.0)", .bool
    ) { .bool($0.isFinite) },
    numbers("math.abs", LocalizedText(zh: "绝对值", en: "The number without its sign"), "math.abs(-2) == 2") {
      value in
      switch value {
      case .int(let number): number == .min ? .error(.overflow) : .int(abs(number))
      case .double(let number): .double(number.magnitude)
      default: value
      }
    },
    numbers(
      "math.sign", LocalizedText(zh: "符号：-1、0 或 1", en: "The sign: -1, 0 or 1"), "math.sign(-2.5) == -1.0"
    ) { value in
      switch value {
      case .int(let number): .int(number.signum())
      case .uint(let number): .uint(number == 0 ? 0 : 1)
      case .double(let number): number.isNaN || number == 0 ? .double(number) : .double(number < 0 ? -1 : 1)
      default: value
      }
    },
    numbers("math.sqrt", LocalizedText(zh: "平方根", en: "The square root"), "math.sqrt(81) == 9.0", .double) {
      value in
      switch Conversion.double(value) {
      case .double(let number): .double(number.squareRoot())
      default: value
      }
    },
  ]

  private static func doubles(
    _ name: String, _ documentation: LocalizedText, _ example: String, _ result: CELType = .double,
    _ compute: @escaping @Sendable (Double) -> Value
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: documentation, examples: [example],
      [
        pure(
          "\(name)_double", [.double], result,
          .unary { value, _ in
            if case .double(let number) = value { compute(number) } else { .error(.noSuchOverload(name)) }
          })
      ])
  }

  private static func numbers(
    _ name: String, _ documentation: LocalizedText, _ example: String, _ result: CELType? = nil,
    _ compute: @escaping @Sendable (Value) -> Value
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: documentation, examples: [example],
      numberTypes.map { type in
        pure("\(name)_\(type.runtimeName)", [type], result ?? type, .unary { value, _ in compute(value) })
      })
  }

  /// Bits of integers.
  static let mathBits: [FunctionDeclaration] = [
    bits("math.bitAnd", LocalizedText(zh: "按位与", en: "The bits that both have"), "math.bitAnd(3u, 2u) == 2u")
    { $0 & $1 },
    bits("math.bitOr", LocalizedText(zh: "按位或", en: "The bits that either has"), "math.bitOr(1, 2) == 3") {
      $0 | $1
    },
    bits("math.bitXor", LocalizedText(zh: "按位异或", en: "The bits that one has"), "math.bitXor(3, 1) == 2") {
      $0 ^ $1
    },
    FunctionDeclaration(
      "math.bitNot", documentation: LocalizedText(zh: "按位取反", en: "The bits turned over"),
      examples: ["math.bitNot(1) == -2"],
      [
        pure(
          "math_bitNot_int", [.int], .int,
          .unary { value, _ in word(value).map { .int(Int64(bitPattern: ~$0)) } ?? value }),
        pure(
          "math_bitNot_uint", [.uint], .uint, .unary { value, _ in word(value).map { .uint(~$0) } ?? value }),
      ]),
    shift(
      "math.bitShiftLeft", LocalizedText(zh: "左移", en: "The bits moved to the left"),
      "math.bitShiftLeft(1, 2) == 4"
    ) { $0 << $1 },
    shift(
      "math.bitShiftRight",
      LocalizedText(zh: "右移，左边补 0", en: "The bits moved to the right, zeros from the left"),
      "math.bitShiftRight(1024, 2) == 256"
    ) { $0 >> $1 },
  ]

  private static func word(_ value: Value) -> UInt64? {
    switch value {
    case .int(let number): UInt64(bitPattern: number)
    case .uint(let number): number
    default: nil
    }
  }

  private static func bits(
    _ name: String, _ documentation: LocalizedText, _ example: String,
    _ compute: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: documentation, examples: [example],
      [CELType.int, .uint].map { type in
        pure(
          "\(name)_\(type.runtimeName)", [type, type], type,
          .binary { first, second, _ in
            guard let left = word(first), let right = word(second) else {
              return .error(.noSuchOverload(name))
            }
            let result = compute(left, right)
            return type == .int ? .int(Int64(bitPattern: result)) : .uint(result)
          })
      })
  }

  private static func shift(
    _ name: String, _ documentation: LocalizedText, _ example: String,
    _ compute: @escaping @Sendable (UInt64, Int64) -> UInt64
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: documentation, examples: [example],
      [CELType.int, .uint].map { type in
        pure(
          "\(name)_\(type.runtimeName)", [type, .int], type,
          .binary { first, second, _ in
            guard let bits = word(first), case .int(let count) = second else {
              return .error(.noSuchOverload(name))
            }
            guard count >= 0 else { return .error(.invalidArgument("\(name): \(count)")) }
            let result = compute(bits, count)
            return type == .int ? .int(Int64(bitPattern: result)) : .uint(result)
          })
      })
  }
}
