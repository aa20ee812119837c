/// `-a`.
final class NegateNode: Node, @unchecked Sendable {
  private let operand: Operand

  init(_ site: Site, _ operand: Operand) {
    self.operand = operand
    super.init(site)
  }

  override func evaluate(_ machine: Machine) -> Value {
    let value = operand.evaluate(machine)
    switch value {
    case .int(let number): return number == .min ? error(.overflow) : .int(-number)
    case .double(let number): return .double(-number)
    case .unknown, .error: return value
    default: return error(.noSuchOverload(Operator.negate.rawValue))
    }
  }
}
