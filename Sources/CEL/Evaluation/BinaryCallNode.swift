/// A call of a function with two arguments where only one overload can be meant.
final class BinaryCallNode: Node, @unchecked Sendable {
  private let name: String
  private let first: Operand
  private let second: Operand
  private let parameters: (Acceptance, Acceptance)
  private let function: @Sendable (Value, Value, EvaluationContext) -> Value

  init(
    _ site: Site, name: String, _ arguments: (Operand, Operand), _ parameters: (Acceptance, Acceptance),
    _ function: @escaping @Sendable (Value, Value, EvaluationContext) -> Value
  ) {
    self.name = name
    (first, second) = arguments
    self.parameters = parameters
    self.function = function
    super.init(site)
  }

  override func evaluate(_ machine: Machine) -> Value {
    let left = first.evaluate(machine)
    let right = second.evaluate(machine)
    guard left.isDefinite, right.isDefinite else { return Faults.strict(left, right) }
    return machine.pointee.owner._withUnsafeGuaranteedRef { context in
      guard parameters.0.accepts(left, context), parameters.1.accepts(right, context) else {
        return error(.noSuchOverload(name))
      }
      return labelled(function(left, right, context))
    }
  }
}
