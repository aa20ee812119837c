/// `x.or(y)` and `x.orValue(y)`, which look at `y` only where `x` has no value.
final class OptionalAlternativeNode: Node, @unchecked Sendable {
  private let operand: Operand
  private let alternative: Node
  private let unwraps: Bool

  init(_ site: Site, operand: Node, alternative: Node, unwraps: Bool) {
    self.operand = Operand(operand)
    self.alternative = alternative
    self.unwraps = unwraps
    super.init(site)
  }

  override func evaluate(_ machine: Machine) -> Value {
    let value = operand.evaluate(machine)
    guard case .optional(let optional) = value else {
      return value.isDefinite ? error(.noSuchOverload(unwraps ? "orValue" : "or")) : value
    }
    if let wrapped = optional.wrapped { return unwraps ? wrapped : value }
    let other = alternative.evaluate(machine)
    if !unwraps, other.isDefinite {
      guard case .optional = other else { return error(.noSuchOverload("or")) }
    }
    return other
  }
}
