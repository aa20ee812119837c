/// The records that expressions read: one flat array of values, filled once a subject.
///
/// A record takes as many neighbouring cells as its type has fields, a list as many as it has elements.
/// A cell that was never filled holds the unknown that names it, so reading an absent field needs no test.
public final class Store {
  /// The cells. The first cell of a record or list is its `base`.
  public private(set) var cells: ContiguousArray<Value> = []
  /// The record types; `Value.Record.type` is an index here.
  public let recordTypes: [RecordType]
  /// Keeps alive what the texts in the cells are borrowed from.
  public var owner: AnyObject?

  /// A store for records of these types.
  public init(recordTypes: [RecordType]) { self.recordTypes = recordTypes }

  /// Empties the store for the next subject; the memory stays.
  public func removeAll() {
    cells.removeAll(keepingCapacity: true)
    owner = nil
  }

  /// Takes `count` neighbouring cells, each unknown, and returns the index of the first.
  public func reserve(_ count: Int) -> Int32 {
    let base = Int32(truncatingIfNeeded: cells.count)
    for offset in 0..<count { cells.append(.unknown(.cell(base &+ Int32(truncatingIfNeeded: offset)))) }
    return base
  }

  /// The value of one cell.
  public subscript(cell: Int32) -> Value {
    get { cells[Int(cell)] }
    set { cells[Int(cell)] = newValue }
  }
}
