/// `[a, ?b]`.
final class ListNode: Node, @unchecked Sendable {
  private let elements: [Node]
  private let optional: [Bool]

  init(_ site: Site, _ elements: [Node], optional: [Bool]) {
    self.elements = elements
    self.optional = optional
    super.init(site)
  }

  override func evaluate(_ machine: Machine) -> Value {
    var values: ContiguousArray<Value> = []
    values.reserveCapacity(elements.count)
    var fault: Value?
    for (element, optional) in zip(elements, optional) {
      let value = element.evaluate(machine)
      switch value {
      case .unknown, .error: fault = fault.map { Faults.strict($0, value) } ?? value
      case .optional(let wrapper) where optional: if let wrapped = wrapper.wrapped { values.append(wrapped) }
      case _ where optional: return error(.noSuchOverload("optional"))
      default: values.append(value)
      }
    }
    return fault ?? Construction.list(values, self)
  }
}
