/// `has(operand.field)`: whether the subject holds a field, or a map a key.
final class HasNode: ConditionNode, @unchecked Sendable {
  private let operand: Operand
  private let step: PathNode.Step?
  private let name: String
  private let isRead: Bool

  /// - Parameter step: the field's slot, where the operand's type is a declared record.
  init(_ site: Site, _ operand: Operand, name: String, step: PathNode.Step?, isRead: Bool) {
    self.operand = operand
    self.name = name
    self.step = step
    self.isRead = isRead
    super.init(site)
  }

  override func test(_ machine: Machine) -> Truth {
    let value = operand.locate(machine)
    let presence: Selection.Presence
    if let step, let cell = PathNode.field(of: value, step, machine) {
      presence = Selection.presence(of: cell, machine)
    } else {
      presence = Selection.presence(
        name, of: value, self, machine, isRead: isRead, nullIsAbsent: step != nil)
    }
    switch presence {
    case .absent: return .false
    case .present: return .true
    case .fault(let fault):
      machine.pointee.fault = fault
      return .other
    }
  }
}
