/// `element in [constants]`: the constants are a table.
final class InSetNode: ConditionNode, @unchecked Sendable {
  private let element: Operand
  private let keys: UnsafeMutablePointer<Value>
  private let count: Int
  private let table: KeyTable

  /// - Parameter constants: values that can be keys of a map.
  init(_ site: Site, _ element: Operand, constants: ContiguousArray<Value>) {
    self.element = element
    count = constants.count
    keys = .allocate(capacity: max(count, 1))
    _ = UnsafeMutableBufferPointer(start: keys, count: count).initialize(from: constants)
    table = KeyTable(constants)
    super.init(site)
  }

  deinit {
    keys.deinitialize(count: count)
    keys.deallocate()
  }

  override func test(_ machine: Machine) -> Truth {
    let element = element.locate(machine)
    switch element.pointee {
    case .string(let text): return Truth(table.contains(text, in: keys))
    case .unknown, .error:
      machine.pointee.fault = element.pointee
      return .other
    default: return Truth(table.index(of: element.pointee.normalizedKey, in: keys) != nil)
    }
  }
}
