/// `x.optMap(v, body)` and `x.optFlatMap(v, body)`.
final class OptionalMapNode: Node, @unchecked Sendable {
  private let local: Int
  private let counter: Int
  private let operand: Operand
  private let body: Node
  private let isFlat: Bool

  init(_ site: Site, local: Int, counter: Int, operand: Node, body: Node, isFlat: Bool) {
    self.local = local
    self.counter = counter
    self.operand = Operand(operand)
    self.body = body
    self.isFlat = isFlat
    super.init(site)
  }

  override func evaluate(_ machine: Machine) -> Value {
    let value = operand.evaluate(machine)
    guard case .optional(let optional) = value else {
      return value.isDefinite ? error(.noSuchOverload(isFlat ? "optFlatMap" : "optMap")) : value
    }
    guard let wrapped = optional.wrapped else { return value }
    let address = machine.pointee.temporaries + counter
    address.pointee = wrapped
    machine.pointee.locals[local] = UnsafePointer(address)
    let result = body.evaluate(machine)
    guard result.isDefinite else { return result }
    if !isFlat { return .optional(Value.OptionalValue(result)) }
    if case .optional = result { return result }
    return error(.noSuchOverload("optFlatMap"))
  }
}
