extension ValueTree {
  /// The bytes of a string or key after escapes and folds are undone; empty for anything else.
  ///
  /// They are borrowed: valid while the tree, a copy of it or its `textOwner` lives.
  @inlinable
  public func text(of node: NodeID) -> UnsafeRawBufferPointer {
    let node = record(node)
    guard node.kind == .string else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return text(of: node)
  }

  /// A string or key, nil for anything else.
  public func string(of node: NodeID) -> String? {
    let node = record(node)
    guard node.kind == .string else { return nil }
    return String(decoding: text(of: node), as: UTF8.self)
  }

  /// The source of a node as it is written.
  public func sourceText(of node: NodeID) -> String {
    String(decoding: sourceBytes(of: node), as: UTF8.self)
  }

  /// The bytes of the source of a node, valid while the tree's file lives.
  @inlinable
  public func sourceBytes(of node: NodeID) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: source[range(of: node)])
  }

  @inlinable
  func text(of node: Node) -> UnsafeRawBufferPointer {
    if node.link != 0 { return texts.text(at: node.link &- 1) }
    let quote = node.form.isQuoted ? 1 : 0
    return UnsafeRawBufferPointer(
      rebasing: source[(Int(node.start) &+ quote)..<(Int(node.end) &- quote)])
  }
}
