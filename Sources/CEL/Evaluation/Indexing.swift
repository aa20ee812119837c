/// Reading an element of a list or the value of a key.
enum Indexing {
  /// The element's or key's value where it is there; nil where it is not; else a fault.
  static func find(
    _ index: UnsafePointer<Value>, in container: UnsafePointer<Value>, _ node: Node, _ machine: Machine
  ) -> Result<UnsafePointer<Value>?, Fault> {
    if !container.pointee.isDefinite || !index.pointee.isDefinite {
      return .failure(Fault(Faults.strict(container.pointee, index.pointee)))
    }
    switch container.pointee {
    case .list(let list):
      guard let number = position(index.pointee) else {
        return .failure(Fault(node.error(.noSuchOverload(Operator.index.rawValue))))
      }
      let elements = machine.elements(of: list)
      guard let start = elements.baseAddress, (0..<Int64(elements.count)).contains(number) else {
        return .success(nil)
      }
      return .success(start + Int(number))
    case .map(let map):
      let key = index.pointee
      guard key.isKey || NumberOrder.isNumber(key) else {
        return .failure(Fault(node.error(.unsupportedKeyType)))
      }
      return .success(map.index(of: key).map { UnsafePointer(map.values + $0) })
    default: return .failure(Fault(node.error(.noSuchOverload(Operator.index.rawValue))))
    }
  }

  /// An unknown or an error where a value was wanted.
  struct Fault: Error {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  /// The index that a number stands for; a double has to be whole.
  static func position(_ value: Value) -> Int64? {
    switch value {
    case .int(let number): number
    case .uint(let number): Int64(exactly: number) ?? .max
    case .double(let number): Int64(exactly: number)
    default: nil
    }
  }

  /// The error of an index that is not there.
  static func missing(_ index: Value, in container: Value) -> EvaluationError.Reason {
    if case .list = container, let number = position(index) { return .indexOutOfRange(number) }
    return .noSuchKey(index.description)
  }
}
