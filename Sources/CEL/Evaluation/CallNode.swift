/// A call of a function; the overload is the first that takes the types of the arguments.
final class CallNode: Node, @unchecked Sendable {
  private let name: String
  private let arguments: [Node]
  private let overloads: [Overload]
  /// What computes the operator for the types of the language itself, where hosts added overloads to it.
  private let fallback: Fallback?

  /// An overload that a call may reach.
  struct Overload: Sendable {
    let parameters: [Acceptance]
    let implementation: FunctionDeclaration.Implementation
  }

  /// The operator itself, and the temporaries from which it takes what the arguments came to.
  struct Fallback: Sendable {
    let node: Node
    let operands: [Int]
  }

  init(
    _ site: Site, name: String, _ arguments: [Node], _ overloads: [Overload], fallback: Fallback? = nil
  ) {
    self.name = name
    self.arguments = arguments
    self.overloads = overloads
    self.fallback = fallback
    super.init(site)
  }

  override func evaluate(_ machine: Machine) -> Value {
    let values = arguments.map { $0.evaluate(machine) }
    if let fault = Faults.strict(values) { return fault }
    let context = machine.pointee.context
    for overload in overloads
    where zip(overload.parameters, values).allSatisfy({ $0.accepts($1, context) }) {
      switch (overload.implementation, values.count) {
      case (.nullary(let function), 0): return labelled(function(context))
      case (.unary(let function), 1): return labelled(function(values[0], context))
      case (.binary(let function), 2): return labelled(function(values[0], values[1], context))
      case (.variadic(let function), _): return labelled(function(values, context))
      default: continue
      }
    }
    guard let fallback else { return error(.noSuchOverload(name)) }
    for (place, value) in zip(fallback.operands, values) { machine.pointee.temporaries[place] = value }
    return fallback.node.evaluate(machine)
  }
}
