/// A call of a function with one argument where only one overload can be meant.
final class UnaryCallNode: Node, @unchecked Sendable {
  private let name: String
  private let argument: Operand
  private let parameter: Acceptance
  private let function: @Sendable (Value, EvaluationContext) -> Value

  init(
    _ site: Site, name: String, _ argument: Operand, _ parameter: Acceptance,
    _ function: @escaping @Sendable (Value, EvaluationContext) -> Value
  ) {
    self.name = name
    self.argument = argument
    self.parameter = parameter
    self.function = function
    super.init(site)
  }

  override func evaluate(_ machine: Machine) -> Value {
    let value = argument.evaluate(machine)
    guard value.isDefinite else { return value }
    return machine.pointee.owner._withUnsafeGuaranteedRef { context in
      guard parameter.accepts(value, context) else { return error(.noSuchOverload(name)) }
      return labelled(function(value, context))
    }
  }
}
