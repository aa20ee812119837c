/// A value that is the same in every evaluation.
final class ConstantNode: StoredNode, @unchecked Sendable {
  /// Where the value is, for as long as the node lives.
  let address: UnsafeMutablePointer<Value>

  init(_ site: Site, _ value: Value) {
    address = .allocate(capacity: 1)
    address.initialize(to: value)
    super.init(site)
  }

  deinit {
    address.deinitialize(count: 1)
    address.deallocate()
  }

  override func locate(_ machine: Machine) -> UnsafePointer<Value> { UnsafePointer(address) }
}
