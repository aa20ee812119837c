/// `cel.bind(name, value, body)`.
final class BindNode: Node, @unchecked Sendable {
  private let local: Int
  private let value: Operand
  private let body: Node

  init(_ site: Site, local: Int, value: Node, body: Node) {
    self.local = local
    self.value = Operand(value)
    self.body = body
    super.init(site)
  }

  override func locate(_ machine: Machine) -> UnsafePointer<Value> {
    machine.pointee.locals[local] = value.locate(machine)
    return body.locate(machine)
  }

  override func evaluate(_ machine: Machine) -> Value {
    machine.pointee.locals[local] = value.locate(machine)
    return body.evaluate(machine)
  }

  override func test(_ machine: Machine) -> Truth {
    machine.pointee.locals[local] = value.locate(machine)
    return body.test(machine)
  }
}
