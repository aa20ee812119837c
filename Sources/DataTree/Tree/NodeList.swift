/// The nodes of one tree, in memory that a reader may use again once the tree is gone.
///
/// A class of its own and no array: readers append a node every few nanoseconds, where an array's check
/// for other owners shows.
@usableFromInline final class NodeList: @unchecked Sendable {
  // Unchecked: written by the reader that made it, only while no tree shares it.
  @exclusivity(unchecked) private var memory: UnsafeMutablePointer<ValueTree.Node>
  @exclusivity(unchecked) private var capacity: Int
  /// The number of nodes.
  @exclusivity(unchecked) private(set) var count = 0

  init() {
    capacity = 64
    memory = .allocate(capacity: capacity)
  }

  deinit { memory.deallocate() }

  /// Forgets the nodes; the memory stays.
  func removeAll() { count = 0 }

  /// Adds a node at the end.
  @inline(__always)
  func append(_ node: ValueTree.Node) {
    if count == capacity { grow() }
    memory[count] = node
    count &+= 1
  }

  /// The nodes, valid while the list lives and is not written.
  var nodes: UnsafeBufferPointer<ValueTree.Node> { UnsafeBufferPointer(start: memory, count: count) }

  /// One node.
  subscript(index: Int) -> ValueTree.Node {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return memory[index]
    }
    @inline(__always) _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      yield &memory[index]
    }
  }

  @inline(never)
  private func grow() {
    let grown = UnsafeMutablePointer<ValueTree.Node>.allocate(capacity: capacity * 2)
    grown.update(from: memory, count: count)
    memory.deallocate()
    memory = grown
    capacity *= 2
  }
}
