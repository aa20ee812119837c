/// The arithmetic of the language: checked integers, IEEE doubles, joined texts and lists, shifted times.
enum Arithmetic {
  /// The operations.
  enum Operation: Sendable {
    case add, subtract, multiply, divide, modulo

    /// The operator.
    var name: String {
      switch self {
      case .add: Operator.add.rawValue
      case .subtract: Operator.subtract.rawValue
      case .multiply: Operator.multiply.rawValue
      case .divide: Operator.divide.rawValue
      case .modulo: Operator.modulo.rawValue
      }
    }
  }

  /// The result for two integers, nil where there is none.
  @inline(__always) static func integers<Number: FixedWidthInteger>(
    _ operation: Operation, _ left: Number, _ right: Number
  ) -> Number? {
    let (result, fails) =
      switch operation {
      case .add: left.addingReportingOverflow(right)
      case .subtract: left.subtractingReportingOverflow(right)
      case .multiply: left.multipliedReportingOverflow(by: right)
      case .divide: left.dividedReportingOverflow(by: right)
      case .modulo: left.remainderReportingOverflow(dividingBy: right)
      }
    return fails ? nil : result
  }

  /// The result for any two values.
  static func compute(
    _ operation: Operation, _ left: Value, _ right: Value, _ context: EvaluationContext
  ) -> Value {
    switch (left, right) {
    case (.int(let left), .int(let right)):
      integers(operation, left, right).map { .int($0) } ?? fault(operation, isZero: right == 0)
    case (.uint(let left), .uint(let right)):
      integers(operation, left, right).map { .uint($0) } ?? fault(operation, isZero: right == 0)
    case (.double(let left), .double(let right)): doubles(operation, left, right)
    default:
      switch operation {
      case .add: add(left, right, context)
      case .subtract: subtract(left, right)
      default: .error(.noSuchOverload(operation.name))
      }
    }
  }

  private static func fault(_ operation: Operation, isZero: Bool) -> Value {
    switch operation {
    case .divide where isZero: .error(.divisionByZero)
    case .modulo where isZero: .error(.modulusByZero)
    default: .error(.overflow)
    }
  }

  private static func doubles(_ operation: Operation, _ left: Double, _ right: Double) -> Value {
    switch operation {
    case .add: .double(left + right)
    case .subtract: .double(left - right)
    case .multiply: .double(left * right)
    case .divide: .double(left / right)
    case .modulo: .error(.noSuchOverload(operation.name))
    }
  }

  private static func add(_ left: Value, _ right: Value, _ context: EvaluationContext) -> Value {
    switch (left, right) {
    case (.string(let left), .string(let right)): join(left, right, context).map { .string($0) } ?? tooLarge
    case (.bytes(let left), .bytes(let right)): join(left, right, context).map { .bytes($0) } ?? tooLarge
    case (.list(let left), .list(let right)): join(left, right, context)
    case (.timestamp(let time), .duration(let span)), (.duration(let span), .timestamp(let time)):
      time.adding(span).map { .timestamp($0) } ?? .error(.overflow)
    case (.duration(let left), .duration(let right)):
      nanoseconds(.add, left, right)
    default: .error(.noSuchOverload(Operator.add.rawValue))
    }
  }

  private static func subtract(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.timestamp(let left), .timestamp(let right)):
      left.since(right).map { .duration($0) } ?? .error(.overflow)
    case (.timestamp(let time), .duration(let span)):
      // The longest negative span has no positive counterpart.
      span.totalNanoseconds == .min
        ? .error(.overflow)
        : time.adding(Value.Duration(nanoseconds: -span.totalNanoseconds)).map { .timestamp($0) }
          ?? .error(.overflow)
    case (.duration(let left), .duration(let right)): nanoseconds(.subtract, left, right)
    default: .error(.noSuchOverload(Operator.subtract.rawValue))
    }
  }

  private static func nanoseconds(
    _ operation: Operation, _ left: Value.Duration, _ right: Value.Duration
  ) -> Value {
    integers(operation, left.totalNanoseconds, right.totalNanoseconds)
      .map { .duration(Value.Duration(nanoseconds: $0)) } ?? .error(.overflow)
  }

  private static let tooLarge = Value.error(.valueTooLarge)

  /// Both texts in one; nil where that would be too long.
  static func join(_ left: Text, _ right: Text, _ context: EvaluationContext) -> Text? {
    let count = left.count + right.count
    guard count >> 6 < EvaluationLimits.maxValueWeight, context.charge(count >> 4) else { return nil }
    return Text(count: count) { bytes in
      bytes.update(from: left.start, count: left.count)
      (bytes + left.count).update(from: right.start, count: right.count)
      return count
    }
  }

  private static func join(
    _ left: Value.List, _ right: Value.List, _ context: EvaluationContext
  ) -> Value {
    if left.count == 0 { return .list(right) }
    if right.count == 0 { return .list(left) }
    guard context.charge((left.count + right.count) >> 1) else { return .error(.costLimitExceeded) }
    let (first, second) = (context.elements(of: left), context.elements(of: right))
    guard first.count + second.count <= EvaluationLimits.maxValueWeight else { return tooLarge }
    var elements = ContiguousArray(first)
    elements.append(contentsOf: second)
    let value = Value.list(Value.List(elements))
    return value.weight <= EvaluationLimits.maxValueWeight ? value : tooLarge
  }
}
