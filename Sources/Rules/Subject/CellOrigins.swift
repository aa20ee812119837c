import DataTree

/// The node that each cell of a store was read from, in memory that is used again for the next subject.
///
/// A class of its own and no array: a binder writes an entry every few nanoseconds, where an array's check for
/// other owners shows.
final class CellOrigins: @unchecked Sendable {
  // Unchecked: written by the binder that made it, only while a subject is bound.
  @exclusivity(unchecked) private var memory: UnsafeMutablePointer<ValueTree.NodeID>
  @exclusivity(unchecked) private var capacity = 256
  /// The number of cells.
  @exclusivity(unchecked) private(set) var count = 0

  init() { memory = .allocate(capacity: capacity) }

  deinit { memory.deallocate() }

  /// Forgets the cells; the memory stays.
  func removeAll() { count = 0 }

  /// Adds cells that were read from no node, for which the root stands: no cell holds it.
  @inline(__always)
  func append(_ root: ValueTree.NodeID, count added: Int) {
    if count + added > capacity { grow(to: count + added) }
    (memory + count).initialize(repeating: root, count: added)
    count += added
  }

  /// The node of a cell.
  subscript(cell: Int32) -> ValueTree.NodeID? {
    UInt(bitPattern: Int(cell)) < UInt(bitPattern: count) ? memory[Int(cell)] : nil
  }

  /// Says where a cell was read from; a cell that was not added is left alone.
  @inline(__always)
  func set(_ cell: Int32, _ node: ValueTree.NodeID) {
    if UInt(bitPattern: Int(cell)) < UInt(bitPattern: count) { memory[Int(cell)] = node }
  }

  @inline(never)
  private func grow(to needed: Int) {
    let larger = UnsafeMutablePointer<ValueTree.NodeID>.allocate(capacity: max(needed, capacity * 2))
    larger.moveInitialize(from: memory, count: count)
    memory.deallocate()
    memory = larger
    capacity = max(needed, capacity * 2)
  }
}
