/// `operand.?field`: the field as an optional, without a value where it is absent.
final class OptionalSelectNode: Node, @unchecked Sendable {
  private let operand: Operand
  private let name: String
  private let isRead: Bool

  init(_ site: Site, _ operand: Operand, name: String, isRead: Bool) {
    self.operand = operand
    self.name = name
    self.isRead = isRead
    super.init(site)
  }

  override func evaluate(_ machine: Machine) -> Value {
    Selection.optional(name, of: operand.locate(machine), self, machine, isRead: isRead)
  }
}
