/// `container[index]`.
final class IndexNode: StoredNode, @unchecked Sendable {
  private let container: Operand
  private let index: Operand

  init(_ site: Site, _ container: Operand, _ index: Operand) {
    self.container = container
    self.index = index
    super.init(site)
  }

  override func locate(_ machine: Machine) -> UnsafePointer<Value> {
    let container = container.locate(machine)
    let index = index.locate(machine)
    if case .optional(let optional) = container.pointee {
      return keep(OptionalIndexNode.index(optional, index, self, machine), machine)
    }
    switch Indexing.find(index, in: container, self, machine) {
    case .success(let found?): return found
    case .success(nil): return fail(Indexing.missing(index.pointee, in: container.pointee), machine)
    case .failure(let fault): return keep(fault.value, machine)
    }
  }
}
