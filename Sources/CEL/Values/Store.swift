/// The records that expressions read: one flat array of values, filled once a subject.
///
/// A record takes as many neighbouring cells as its type has fields, a list as many as it has elements.
/// A cell that was never filled holds the unknown that names it, so reading an absent field needs no test.
/// The store must not be written while an expression is evaluated.
public final class Store {
  /// The record types; `Value.Record.type` is an index here.
  public let recordTypes: [RecordType]
  /// Keeps alive what the texts in the cells are borrowed from.
  public var owner: AnyObject?

  /// The most cells of one store. Further cells are not taken: `reserve` says so by an empty place.
  public static let maximumCells = 1 << 28

  // What changes is plain memory: reading it from a program needs no check of exclusive access.
  private struct Header {
    var start: UnsafeMutablePointer<Value>
    var count = 0
    var capacity: Int
  }

  private let header: UnsafeMutablePointer<Header>
  /// The capacity of a new store.
  private static let firstCapacity = 256

  /// The first cell.
  @inline(__always) var start: UnsafeMutablePointer<Value> { header.pointee.start }

  /// The number of cells taken.
  public var count: Int { header.pointee.count }

  /// A store for records of these types, in the order of `Environment.recordTypes`.
  public init(recordTypes: [RecordType]) {
    self.recordTypes = recordTypes
    header = .allocate(capacity: 1)
    header.initialize(
      to: Header(start: .allocate(capacity: Store.firstCapacity), capacity: Store.firstCapacity))
  }

  deinit {
    start.deinitialize(count: count)
    start.deallocate()
    header.deallocate()
  }

  /// Empties the store for the next subject; the memory stays.
  public func removeAll() {
    start.deinitialize(count: count)
    header.pointee.count = 0
    owner = nil
  }

  /// Empties the store from a cell on, for what many subjects share stands before it.
  public func removeAll(from cell: Int) {
    guard (0..<count).contains(cell) else { return }
    (start + cell).deinitialize(count: count - cell)
    header.pointee.count = cell
  }

  /// Takes `count` neighbouring cells, each unknown, and returns the index of the first.
  public func reserve(_ count: Int) -> Int32 {
    let first = header.pointee.count
    let taken = max(0, min(count, Store.maximumCells - first))
    if first + taken > header.pointee.capacity { grow(to: first + taken) }
    let base = Int32(truncatingIfNeeded: first)
    let cells = start + first
    for offset in 0..<taken {
      (cells + offset).initialize(to: .unknown(.cell(base &+ Int32(truncatingIfNeeded: offset))))
    }
    header.pointee.count = first + taken
    return base
  }

  private func grow(to needed: Int) {
    let capacity = max(needed, header.pointee.capacity * 2)
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    header.pointee.start = larger
    header.pointee.capacity = capacity
  }

  /// The value of one cell; a cell that was not taken is unknown and cannot be written.
  public subscript(cell: Int32) -> Value {
    get { UInt(bitPattern: Int(cell)) < UInt(count) ? start[Int(cell)] : .unknown(.cell(cell)) }
    set { if UInt(bitPattern: Int(cell)) < UInt(count) { start[Int(cell)] = newValue } }
  }

  /// Whether the subject holds nothing for a cell.
  public func isAbsent(_ cell: Int32) -> Bool {
    if case .unknown(.cell(cell)) = self[cell] { true } else { false }
  }

  /// The cells, for an evaluation to read.
  var cells: Cells { Cells(start: start, count: count, store: self) }
}

/// A view of a store's cells for the time of one evaluation.
struct Cells {
  let start: UnsafePointer<Value>?
  let count: Int
  /// The store, alive for as long as the view is used; nil for a view without cells.
  unowned(unsafe) let store: Store?

  /// A view without cells, for values that live in no store.
  static var none: Cells { Cells(start: nil, count: 0, store: nil) }

  /// The address of a cell that exists.
  @inline(__always) func address(_ cell: Int32) -> UnsafePointer<Value>? {
    UInt(bitPattern: Int(cell)) < UInt(bitPattern: count) ? start.unsafelyUnwrapped + Int(cell) : nil
  }

  /// The elements of a list.
  @inline(__always) func elements(of list: borrowing Value.List) -> UnsafeBufferPointer<Value> {
    if let elements = list.elements {
      return UnsafeBufferPointer(start: elements.start, count: elements.count)
    }
    let (base, length) = (Int(list.base), list.count)
    guard base >= 0, base &+ length <= count else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: start.map { $0 + base }, count: length)
  }
}
