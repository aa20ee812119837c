/// `s.matches(pattern)`.
final class MatchesNode: ConditionNode, @unchecked Sendable {
  private let text: Operand
  private let pattern: Operand
  /// The pattern, where it is constant.
  private let compiled: Pattern?

  init(_ site: Site, _ text: Node, _ pattern: Node, compiled: Pattern?) {
    self.text = Operand(text)
    self.pattern = Operand(pattern)
    self.compiled = compiled
    super.init(site)
  }

  override func test(_ machine: Machine) -> Truth {
    let first = text.locate(machine)
    guard case .string(let text) = first.pointee else {
      return fail(first.pointee, pattern.locate(machine).pointee, machine)
    }
    guard machine.charge(1 &+ text.count >> 3) else { return machine.fail(.costLimitExceeded, at: id) }
    if let compiled { return Truth(compiled.matches(text)) }
    // Once only: to compute an operand twice would double the work with every level of nesting.
    let second = pattern.locate(machine)
    guard case .string(let pattern) = second.pointee else {
      return fail(first.pointee, second.pointee, machine)
    }
    guard machine.charge(pattern.count &* 8) else { return machine.fail(.costLimitExceeded, at: id) }
    switch machine.pointee.context.pattern(pattern) {
    case .success(let compiled): return Truth(compiled.matches(text))
    case .failure(let error): return machine.fail(error.reason, at: id)
    }
  }

  private func fail(_ text: Value, _ pattern: Value, _ machine: Machine) -> Truth {
    let isFault = !text.isDefinite || !pattern.isDefinite
    return machine.fail(isFault ? Faults.strict(text, pattern) : .null, as: "matches", at: id)
  }
}
