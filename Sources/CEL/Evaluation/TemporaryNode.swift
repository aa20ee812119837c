/// An operand that another node computed and put among the temporaries.
final class TemporaryNode: StoredNode, @unchecked Sendable {
  private let index: Int

  init(_ site: Site, index: Int) {
    self.index = index
    super.init(site)
  }

  override func locate(_ machine: Machine) -> UnsafePointer<Value> {
    UnsafePointer(machine.pointee.temporaries + index)
  }
}
