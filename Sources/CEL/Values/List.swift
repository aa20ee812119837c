extension Value {
  /// A list: neighbouring cells of the store, or elements of its own.
  public struct List: Sendable {
    /// The elements, where the list is not in the store.
    let elements: Elements?
    /// The index of the first cell, where it is.
    let base: Int32
    let length: Int32

    /// The number of elements.
    public var count: Int { Int(length) }

    /// The elements of a list that is not in the store, at addresses that do not change.
    final class Elements: @unchecked Sendable {
      // Unchecked: the memory is written in `init` only.
      let start: UnsafeMutablePointer<Value>
      let count: Int
      /// The number of values in the list and the lists and maps in it.
      let weight: Int

      init(_ values: ContiguousArray<Value>) {
        count = values.count
        start = .allocate(capacity: max(values.count, 1))
        _ = UnsafeMutableBufferPointer(start: start, count: count).initialize(from: values)
        weight = values.reduce(1) { Value.weight($0, adding: $1) }
      }

      deinit {
        start.deinitialize(count: count)
        start.deallocate()
      }
    }

    /// A list of the store's cells from `base` on.
    public init(base: Int32, count: Int) {
      elements = nil
      self.base = base
      length = Int32(clamping: count)
    }

    /// A list with elements of its own.
    public init(_ values: ContiguousArray<Value>) {
      elements = Elements(values)
      base = 0
      length = Int32(clamping: values.count)
    }

    /// The cell of an element; nil where the list is not in the store or has no such element.
    public func cell(of index: Int) -> Int32? {
      guard elements == nil, (0..<count).contains(index) else { return nil }
      return base &+ Int32(truncatingIfNeeded: index)
    }

    /// The list without elements.
    public static let empty = List(base: 0, count: 0)
  }
}

extension Value {
  /// The number of values that a value holds, itself included.
  ///
  /// A value can hold another many times over without taking memory for each; weights bound what comparing,
  /// copying and printing such a value would take.
  var weight: Int { Value.weight(0, adding: self) }

  static func weight(_ sum: Int, adding value: Value) -> Int {
    let added =
      switch value {
      case .list(let list): list.elements?.weight ?? list.count
      case .map(let map): map.weight
      case .optional(let optional): optional.weight
      case .string(let text), .bytes(let text): 1 &+ text.count >> 6
      default: 1
      }
    let (total, overflow) = sum.addingReportingOverflow(added)
    return overflow ? .max : total
  }
}
