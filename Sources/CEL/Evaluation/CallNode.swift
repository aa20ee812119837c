/// A call of a function; the overload is the first that takes the types of the arguments.
final class CallNode: Node, @unchecked Sendable {
  private let name: String
  private let arguments: [Node]
  private let overloads: [Overload]
  /// What computes the operator for the types of the language itself, where hosts added overloads to it.
  private let fallback: Node?

  /// An overload that a call may reach.
  struct Overload: Sendable {
    let parameters: [Acceptance]
    let implementation: FunctionDeclaration.Implementation
  }

  init(_ site: Site, name: String, _ arguments: [Node], _ overloads: [Overload], fallback: Node? = nil) {
    self.name = name
    self.arguments = arguments
    self.overloads = overloads
    self.fallback = fallback
    super.init(site)
  }

  override func evaluate(_ machine: Machine) -> Value {
    unowned(unsafe) let context = machine.pointee.context
    switch arguments.count {
    case 0: return zero(context)
    case 1: return one(arguments[0].evaluate(machine), context, machine)
    case 2: return two(arguments[0].evaluate(machine), arguments[1].evaluate(machine), context, machine)
    default: return many(arguments.map { $0.evaluate(machine) }, context)
    }
  }

  private func zero(_ context: EvaluationContext) -> Value {
    for overload in overloads {
      if case .nullary(let function) = overload.implementation { return labelled(function(context)) }
      if case .variadic(let function) = overload.implementation { return labelled(function([], context)) }
    }
    return error(.noSuchOverload(name))
  }

  private func one(_ argument: Value, _ context: EvaluationContext, _ machine: Machine) -> Value {
    guard argument.isDefinite else { return argument }
    for overload in overloads where overload.parameters[0].accepts(argument, context) {
      switch overload.implementation {
      case .unary(let function): return labelled(function(argument, context))
      case .variadic(let function): return labelled(function([argument], context))
      default: continue
      }
    }
    return fallback?.evaluate(machine) ?? error(.noSuchOverload(name))
  }

  private func two(
    _ first: Value, _ second: Value, _ context: EvaluationContext, _ machine: Machine
  ) -> Value {
    guard first.isDefinite, second.isDefinite else { return Faults.strict(first, second) }
    for overload in overloads
    where overload.parameters[0].accepts(first, context) && overload.parameters[1].accepts(second, context) {
      switch overload.implementation {
      case .binary(let function): return labelled(function(first, second, context))
      case .variadic(let function): return labelled(function([first, second], context))
      default: continue
      }
    }
    return fallback?.evaluate(machine) ?? error(.noSuchOverload(name))
  }

  private func many(_ values: [Value], _ context: EvaluationContext) -> Value {
    if let fault = Faults.strict(values) { return fault }
    for overload in overloads
    where zip(overload.parameters, values).allSatisfy({ $0.accepts($1, context) }) {
      if case .variadic(let function) = overload.implementation { return labelled(function(values, context)) }
    }
    return error(.noSuchOverload(name))
  }
}
