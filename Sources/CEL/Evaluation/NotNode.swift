/// `!a`.
final class NotNode: ConditionNode, @unchecked Sendable {
  private let operand: Node

  init(_ site: Site, _ operand: Node) {
    self.operand = operand
    super.init(site)
  }

  override func test(_ machine: Machine) -> Truth {
    switch operand.test(machine) {
    case .true: .false
    case .false: .true
    case .other: .other
    }
  }
}
