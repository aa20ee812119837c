/// What the functions on lists compute.
enum ListFunctions {
  /// The elements with the lists among them opened, so many levels deep.
  static func flatten(_ list: Value, depth: Int64, _ context: EvaluationContext) -> Value {
    guard case .list(let list) = list else { return .error(.noSuchOverload("flatten")) }
    guard context.charge(Value.list(list).weight) else { return .error(.costLimitExceeded) }
    var output: ContiguousArray<Value> = []
    append(list, depth: depth, to: &output, context)
    if let fault = Faults.strict(output) { return fault }
    return .list(Value.List(output))
  }

  private static func append(
    _ list: Value.List, depth: Int64, to output: inout ContiguousArray<Value>, _ context: EvaluationContext
  ) {
    for element in context.elements(of: list) {
      if depth > 0, case .list(let inner) = element {
        append(inner, depth: depth - 1, to: &output, context)
      } else {
        output.append(element)
      }
    }
  }

  static func distinct(_ elements: UnsafeBufferPointer<Value>, _ context: EvaluationContext) -> Value {
    if let fault = Faults.strict(elements) { return fault }
    var output: ContiguousArray<Value> = []
    for element in elements {
      switch contains(output, element, context) {
      case .bool(true): continue
      case .bool: output.append(element)
      case let fault: return fault
      }
    }
    return .list(Value.List(output))
  }

  static func sort(_ elements: UnsafeBufferPointer<Value>, _ context: EvaluationContext) -> Value {
    if let fault = Faults.strict(elements) { return fault }
    guard let first = elements.first else { return .list(.empty) }
    guard context.charge(elements.count * (Int.bitWidth - elements.count.leadingZeroBitCount)) else {
      return .error(.costLimitExceeded)
    }
    let type = first.runtimeType(in: context)
    for element in elements where element.order(first) == nil || element.runtimeType(in: context) != type {
      return .error(.noSuchOverload("sort"))
    }
    return .list(Value.List(ContiguousArray(elements.sorted { $0.order($1) == .less })))
  }

  static func holds(_ list: Value.List, all others: Value.List, _ context: EvaluationContext) -> Value {
    let elements = context.elements(of: list)
    var fault: Value?
    for other in context.elements(of: others) {
      switch contains(elements, other, context) {
      case .bool(false): return .bool(false)
      case .bool: continue
      case let next: fault = fault.map { Faults.absorbing($0, next) } ?? next
      }
    }
    return fault ?? .bool(true)
  }

  static func intersects(_ first: Value.List, _ second: Value.List, _ context: EvaluationContext) -> Value {
    let elements = context.elements(of: first)
    var fault: Value?
    for other in context.elements(of: second) {
      switch contains(elements, other, context) {
      case .bool(true): return .bool(true)
      case .bool: continue
      case let next: fault = fault.map { Faults.absorbing($0, next) } ?? next
      }
    }
    return fault ?? .bool(false)
  }

  /// Whether a value is among others: a boolean or a fault.
  private static func contains(
    _ elements: some Sequence<Value>, _ value: Value, _ context: EvaluationContext
  ) -> Value {
    var equality = Equality(cells: context.store.cells)
    for element in elements {
      guard context.charge(min(element.weight, value.weight)) else { return .error(.costLimitExceeded) }
      if equality.compare(element, value) == .true { return .bool(true) }
    }
    return equality.unknown.map { .unknown($0) } ?? .bool(false)
  }
}
