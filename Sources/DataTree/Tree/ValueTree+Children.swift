extension ValueTree {
  /// The elements of an array, or the values of an object's members, in document order.
  public struct Children: Sequence, IteratorProtocol {
    @usableFromInline nonisolated(unsafe) let nodes: UnsafePointer<Node>
    /// Keeps the nodes where they are.
    @usableFromInline let list: GrowingList<Node>
    @usableFromInline var current: UInt32
    @usableFromInline let end: UInt32
    @usableFromInline let step: UInt32

    @inlinable
    init(tree: borrowing ValueTree, of node: NodeID) {
      nodes = tree.nodes
      list = tree.list
      let container = tree.record(node)
      step = container.kind == .object ? 1 : 0
      current = node.index &+ 1
      end = container.next(at: node.index)
    }

    /// The next child.
    @inlinable
    public mutating func next() -> NodeID? {
      guard current < end else { return nil }
      let child = NodeID(index: current &+ step)
      current = nodes[Int(child.index)].next(at: child.index)
      return child
    }
  }

  /// One member of an object.
  public struct Member: Sendable, Hashable {
    /// The key, always a string.
    public let key: NodeID
    /// The value.
    public let value: NodeID

    @inlinable
    init(key: NodeID, value: NodeID) {
      self.key = key
      self.value = value
    }
  }

  /// The members of an object in document order.
  public struct Members: Sequence, IteratorProtocol {
    @usableFromInline var values: Children

    @inlinable init(values: Children) { self.values = values }

    /// The next member.
    @inlinable
    public mutating func next() -> Member? {
      guard let value = values.next() else { return nil }
      return Member(key: NodeID(index: value.index &- 1), value: value)
    }
  }

  /// The elements of an array, or the values of an object's members; nothing for a scalar.
  @inlinable
  public func children(of node: NodeID) -> Children { Children(tree: self, of: node) }

  /// The members of an object; nothing for anything else.
  @inlinable
  public func members(of node: NodeID) -> Members {
    // A scalar's children are none, so it stands in for a node that has no members.
    guard kind(of: node) == .object else { return Members(values: Children(empty: self)) }
    return Members(values: Children(tree: self, of: node))
  }
}

extension ValueTree.Children {
  /// No children at all.
  @inlinable
  init(empty tree: ValueTree) {
    nodes = tree.nodes
    list = tree.list
    current = 0
    end = 0
    step = 0
  }
}
