/// A variable whose value the context's resolver computes when it is first read.
final class LazyVariableNode: StoredNode, @unchecked Sendable {
  private let index: Int

  init(_ site: Site, index: Int) {
    self.index = index
    super.init(site)
  }

  override func locate(_ machine: Machine) -> UnsafePointer<Value> {
    machine.pointee.context.resolve(index, at: id)
    return UnsafePointer(machine.pointee.inputs + index)
  }
}
