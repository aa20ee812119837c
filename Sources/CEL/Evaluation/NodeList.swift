/// Nodes in a row, gone through without counting references.
struct NodeList: @unchecked Sendable {
  private let start: UnsafeMutablePointer<Unmanaged<Node>>

  /// The number of nodes.
  let count: Int

  /// A row of nodes, which the program keeps.
  init(_ nodes: [Node]) {
    count = nodes.count
    start = .allocate(capacity: max(nodes.count, 1))
    _ = UnsafeMutableBufferPointer(start: start, count: count).initialize(
      from: nodes.map(Unmanaged.passUnretained))
  }

  /// Gives the memory back; called by the node that owns the list.
  func deallocate() { start.deallocate() }

  @inline(__always) func test(_ index: Int, _ machine: Machine) -> Truth {
    start[index]._withUnsafeGuaranteedRef { $0.test(machine) }
  }
}
