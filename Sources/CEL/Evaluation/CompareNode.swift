/// `a < b`, `a <= b`, `a > b` and `a >= b`.
final class CompareNode: ConditionNode, @unchecked Sendable {
  private let left: Operand
  private let right: Operand
  /// The orders for which the comparison holds, one bit each.
  private let holding: UInt8
  private let name: String
  private let isComputed: Bool
  /// The opaque types that are ordered by their words, one bit each.
  private let ordered: UInt64

  init(_ site: Site, _ left: Operand, _ right: Operand, _ comparison: Operator, ordered: UInt64) {
    self.ordered = ordered
    self.left = left
    self.right = right
    name = comparison.rawValue
    isComputed = left.isComputed || right.isComputed
    let orders: [Order] =
      switch comparison {
      case .less: [.less]
      case .lessOrEqual: [.less, .equal]
      case .greater: [.greater]
      default: [.greater, .equal]
      }
    holding = orders.reduce(0) { $0 | 1 << UInt8($1.rawValue) }
    super.init(site)
  }

  @inline(__always) private func truth(_ order: Order) -> Truth {
    Truth(holding >> UInt8(truncatingIfNeeded: order.rawValue) & 1 != 0)
  }

  override func test(_ machine: Machine) -> Truth {
    if isComputed { return testComputed(machine) }
    let first = left.locate(machine)
    let second = right.locate(machine)
    switch first.pointee {
    case .int(let left):
      if case .int(let right) = second.pointee { return truth(Order(left, right)) }
    case .string(let left):
      if case .string(let right) = second.pointee { return truth(Order(Int64(left.order(right)), 0)) }
    case .double(let left):
      if case .double(let right) = second.pointee { return truth(Order(left, right)) }
    case .opaque(let left):
      if case .opaque(let right) = second.pointee, let order = order(left, right) { return truth(order) }
    default: break
    }
    return slow(first.pointee, second.pointee, machine)
  }

  /// Compares values as they come out of their nodes, without putting them among the temporaries.
  private func testComputed(_ machine: Machine) -> Truth {
    let first = left.evaluate(machine)
    let second = right.evaluate(machine)
    if case .int(let left) = first, case .int(let right) = second { return truth(Order(left, right)) }
    return slow(first, second, machine)
  }

  /// The order of two opaque values of one ordered type.
  @inline(__always) private func order(_ left: Opaque, _ right: Opaque) -> Order? {
    left.type == right.type && ordered >> UInt64(left.type.rawValue) & 1 != 0 ? left.order(right) : nil
  }

  private func slow(_ first: Value, _ second: Value, _ machine: Machine) -> Truth {
    if !first.isDefinite || !second.isDefinite {
      machine.pointee.fault = Faults.strict(first, second)
      return .other
    }
    if case .opaque(let left) = first, case .opaque(let right) = second, let order = order(left, right) {
      return truth(order)
    }
    guard let order = first.order(second) else { return machine.fail(.noSuchOverload(name), at: id) }
    return truth(order)
  }
}
