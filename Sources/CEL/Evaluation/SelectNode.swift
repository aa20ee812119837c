/// `operand.field` where the operand's type is not declared: a map's key, or a field found by its name.
final class SelectNode: StoredNode, @unchecked Sendable {
  private let operand: Operand
  private let name: String
  private let isRead: Bool

  init(_ site: Site, _ operand: Operand, name: String, isRead: Bool) {
    self.operand = operand
    self.name = name
    self.isRead = isRead
    super.init(site)
  }

  override func locate(_ machine: Machine) -> UnsafePointer<Value> {
    Selection.select(name, of: operand.locate(machine), self, machine, extendsUnknowns: isRead)
  }
}
