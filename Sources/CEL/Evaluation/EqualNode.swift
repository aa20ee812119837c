/// `a == b` and `a != b`.
final class EqualNode: ConditionNode, @unchecked Sendable {
  private let left: Operand
  private let right: Operand
  private let isNegated: Bool
  private let isComputed: Bool

  init(_ site: Site, _ left: Operand, _ right: Operand, isNegated: Bool) {
    self.left = left
    self.right = right
    self.isNegated = isNegated
    isComputed = left.isComputed || right.isComputed
    super.init(site)
  }

  override func test(_ machine: Machine) -> Truth {
    if isComputed { return testComputed(machine) }
    let first = left.locate(machine)
    let second = right.locate(machine)
    switch first.pointee {
    case .string(let left):
      if case .string(let right) = second.pointee { return Truth((left == right) != isNegated) }
    case .int(let left):
      if case .int(let right) = second.pointee { return Truth((left == right) != isNegated) }
    case .bool(let left):
      if case .bool(let right) = second.pointee { return Truth((left == right) != isNegated) }
    case .opaque(let left):
      if case .opaque(let right) = second.pointee { return Truth((left == right) != isNegated) }
    default: break
    }
    return slow(first.pointee, second.pointee, machine)
  }

  /// Compares values as they come out of their nodes, without putting them among the temporaries.
  private func testComputed(_ machine: Machine) -> Truth {
    let first = left.evaluate(machine)
    let second = right.evaluate(machine)
    switch (first, second) {
    case (.int(let left), .int(let right)): return Truth((left == right) != isNegated)
    case (.bool(let left), .bool(let right)): return Truth((left == right) != isNegated)
    default: return slow(first, second, machine)
    }
  }

  private func slow(_ first: Value, _ second: Value, _ machine: Machine) -> Truth {
    if !first.isDefinite || !second.isDefinite {
      machine.pointee.fault = Faults.strict(first, second)
      return .other
    }
    // Only lists, maps and records hold more than one value to look at.
    guard machine.charge(min(first.weight, second.weight)) else {
      return machine.fail(.costLimitExceeded, at: id)
    }
    var equality = Equality(cells: machine.pointee.view)
    switch equality.compare(first, second) {
    case .true: return Truth(!isNegated)
    case .false: return Truth(isNegated)
    case .other:
      machine.pointee.fault = equality.unknown.map { .unknown($0) } ?? .null
      return .other
    }
  }
}
