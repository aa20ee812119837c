/// `+`, `-`, `*`, `/` and `%`.
final class ArithmeticNode: Node, @unchecked Sendable {
  private let left: Operand
  private let right: Operand
  private let operation: Arithmetic.Operation

  init(_ site: Site, _ left: Operand, _ right: Operand, _ operation: Arithmetic.Operation) {
    self.left = left
    self.right = right
    self.operation = operation
    super.init(site)
  }

  override func evaluate(_ machine: Machine) -> Value {
    let first = left.locate(machine)
    let second = right.locate(machine)
    if case .int(let left) = first.pointee, case .int(let right) = second.pointee,
      let number = Arithmetic.integers(operation, left, right)
    {
      return .int(number)
    }
    return slow(first.pointee, second.pointee, machine)
  }

  private func slow(_ first: Value, _ second: Value, _ machine: Machine) -> Value {
    guard first.isDefinite, second.isDefinite else { return Faults.strict(first, second) }
    return labelled(Arithmetic.compute(operation, first, second, machine.pointee.context))
  }
}

extension Node {
  /// An error with the place where it arose, if it has none.
  final func labelled(_ value: Value) -> Value {
    guard case .error(var error) = value, error.expression == nil else { return value }
    error.expression = id
    return .error(error)
  }
}
