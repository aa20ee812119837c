/// `s.contains(t)`, `s.startsWith(t)` and `s.endsWith(t)`.
final class TextTestNode: ConditionNode, @unchecked Sendable {
  /// The relation asked for.
  enum Relation: String, Sendable {
    case contains, startsWith, endsWith
  }

  private let text: Operand
  private let part: Operand
  private let relation: Relation

  init(_ site: Site, _ text: Node, _ part: Node, _ relation: Relation) {
    self.text = Operand(text)
    self.part = Operand(part)
    self.relation = relation
    super.init(site)
  }

  override func test(_ machine: Machine) -> Truth {
    let first = text.locate(machine)
    let second = part.locate(machine)
    guard case .string(let text) = first.pointee, case .string(let part) = second.pointee else {
      let isFault = !first.pointee.isDefinite || !second.pointee.isDefinite
      let fault = isFault ? Faults.strict(first.pointee, second.pointee) : .null
      return machine.fail(fault, as: relation.rawValue, at: id)
    }
    switch relation {
    case .startsWith: return Truth(text.hasPrefix(part))
    case .endsWith: return Truth(text.hasSuffix(part))
    case .contains:
      guard machine.charge(text.count >> 5) else { return machine.fail(.costLimitExceeded, at: id) }
      return Truth(text.contains(part))
    }
  }
}
