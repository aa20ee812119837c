extension Value {
  /// A list: neighbouring cells of the store, or elements of its own.
  public struct List: Sendable {
    /// The elements, where the list is not in the store.
    let elements: Elements?
    /// The index of the first cell, where it is.
    let base: Int32
    /// The number of elements.
    public let count: Int

    final class Elements: Sendable {
      let values: ContiguousArray<Value>
      init(_ values: ContiguousArray<Value>) { self.values = values }
    }

    /// A list of the store's cells from `base` on.
    public init(base: Int32, count: Int) {
      elements = nil
      self.base = base
      self.count = count
    }

    /// A list with elements of its own.
    public init(_ values: ContiguousArray<Value>) {
      elements = Elements(values)
      base = 0
      count = values.count
    }
  }
}
