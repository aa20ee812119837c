/// `container[?index]`: the element as an optional, without a value where there is none.
final class OptionalIndexNode: Node, @unchecked Sendable {
  private let container: Operand
  private let index: Operand
  private let isRead: Bool

  init(_ site: Site, _ container: Operand, _ index: Operand, isRead: Bool) {
    self.container = container
    self.index = index
    self.isRead = isRead
    super.init(site)
  }

  override func evaluate(_ machine: Machine) -> Value {
    let container = container.locate(machine)
    let index = index.locate(machine)
    // What the subject does not hold has no elements either.
    if isRead, case .unknown(let unknown) = container.pointee, unknown.isAbsence, index.pointee.isDefinite {
      return .optional(.none)
    }
    if case .optional(let optional) = container.pointee {
      return OptionalIndexNode.index(optional, index, self, machine)
    }
    return OptionalIndexNode.wrap(Indexing.find(index, in: container, self, machine))
  }

  /// The element of what an optional holds.
  static func index(
    _ optional: Value.OptionalValue, _ index: UnsafePointer<Value>, _ node: Node, _ machine: Machine
  ) -> Value {
    guard index.pointee.isDefinite else { return index.pointee }
    guard var wrapped = optional.wrapped else { return .optional(.none) }
    return withUnsafePointer(to: &wrapped) { wrap(Indexing.find(index, in: $0, node, machine)) }
  }

  private static func wrap(_ found: Result<UnsafePointer<Value>?, Indexing.Fault>) -> Value {
    switch found {
    case .success(let value?): .optional(Value.OptionalValue(value.pointee))
    case .success(nil): .optional(.none)
    case .failure(let fault): fault.value
    }
  }
}
