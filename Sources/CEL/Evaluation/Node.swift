/// A step of a program. A node can be asked for its value in three ways; a class answers the one that suits it
/// and derives the others.
class Node: @unchecked Sendable {
  // Unchecked: nodes are not changed after the program was planned.

  /// The node of the expression that this one came from, named in errors.
  let id: Expression.ID
  /// The temporary that `locate` puts a computed value into.
  let scratch: Int

  init(_ site: Site) {
    id = site.id
    scratch = site.scratch
  }

  /// The node of the expression and the temporary that a step of the program is for.
  struct Site {
    let id: Expression.ID
    let scratch: Int
  }

  /// The address of the value. It stays valid until the same node is asked again.
  func locate(_ machine: Machine) -> UnsafePointer<Value> { keep(evaluate(machine), machine) }

  /// The value.
  func evaluate(_ machine: Machine) -> Value { locate(machine).pointee }

  /// Whether the value is true; the unknown or error that it is otherwise is left in the frame.
  func test(_ machine: Machine) -> Truth {
    let value = evaluate(machine)
    if case .bool(let flag) = value { return Truth(flag) }
    return machine.fail(value, as: "bool", at: id)
  }

  /// Puts a value among the temporaries.
  @inline(__always) final func keep(_ value: Value, _ machine: Machine) -> UnsafePointer<Value> {
    let address = machine.pointee.temporaries + scratch
    address.pointee = value
    return UnsafePointer(address)
  }

  /// An error of this node, among the temporaries.
  final func fail(_ reason: EvaluationError.Reason, _ machine: Machine) -> UnsafePointer<Value> {
    keep(.error(EvaluationError(reason, expression: id)), machine)
  }

  /// An error of this node.
  final func error(_ reason: EvaluationError.Reason) -> Value {
    .error(EvaluationError(reason, expression: id))
  }
}

/// A node whose value is somewhere already.
class StoredNode: Node, @unchecked Sendable {
  override final func test(_ machine: Machine) -> Truth {
    let address = locate(machine)
    if case .bool(let flag) = address.pointee { return Truth(flag) }
    return machine.fail(address.pointee, as: "bool", at: id)
  }
}

/// A node whose value is a boolean or a fault.
class ConditionNode: Node, @unchecked Sendable {
  override final func evaluate(_ machine: Machine) -> Value {
    switch test(machine) {
    case .true: .bool(true)
    case .false: .bool(false)
    case .other: machine.takeFault()
    }
  }
}
