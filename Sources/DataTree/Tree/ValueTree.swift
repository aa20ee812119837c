import SourceText

/// A document as a flat tree: nodes in document order, each with its span in the source.
///
/// A node is named by its `NodeID`, and all questions about it are asked of the tree, so walking a tree
/// allocates nothing. A member of an object is two neighbouring nodes, the key and the value. JSON and
/// YAML give the same kind of tree. An alias of a YAML document is a copy of the nodes it stands for; they
/// keep the span of the place where the value is written.
///
/// A node of another tree is a mistake of the program, not of the input, and may trap.
public struct ValueTree: Sendable {
  /// The file the tree was read from.
  public let file: SourceFile
  /// The notation the file is written in.
  public let notation: Notation
  /// The bytes of the file, which keeps them where they are.
  @usableFromInline nonisolated(unsafe) let source: UnsafeRawBufferPointer
  /// The nodes, which `list` keeps where they are.
  @usableFromInline nonisolated(unsafe) let nodes: UnsafePointer<Node>
  /// The number of nodes, keys included.
  public let count: Int
  @usableFromInline let list: GrowingList<Node>
  @usableFromInline let texts: TextArena

  /// The notations that a tree is read from.
  public enum Notation: Sendable {
    case json, yaml
  }

  init(file: SourceFile, notation: Notation, nodes list: GrowingList<Node>, texts: TextArena) {
    self.file = file
    self.notation = notation
    source = file.buffer.bytes
    self.list = list
    nodes = list.elements.baseAddress.unsafelyUnwrapped
    count = list.count
    self.texts = texts
    texts.keep(file.buffer)
  }

  /// The document's value. A tree has at least this node.
  @inlinable public var root: NodeID { NodeID(index: 0) }

  /// An object that keeps the bytes of all texts and numbers where they are, for whoever borrows them longer
  /// than the tree is at hand.
  public var textOwner: AnyObject { texts }

  /// What a node is.
  @inlinable
  public func kind(of node: NodeID) -> Kind { record(node).kind }

  /// The number of elements of an array or of members of an object; 0 for a scalar.
  @inlinable
  public func count(of node: NodeID) -> Int {
    let node = record(node)
    return node.kind.isContainer ? Int(node.detail) : 0
  }

  /// The truth value of a node, nil where it is none.
  @inlinable
  public func bool(of node: NodeID) -> Bool? {
    let node = record(node)
    return node.kind == .bool ? node.form == .true : nil
  }

  /// The byte offsets of a node in the file, quotes and brackets included.
  @inlinable
  public func range(of node: NodeID) -> Range<Int> {
    let node = record(node)
    return Int(node.start)..<Int(max(node.start, node.end))
  }

  /// The place of a node, for a diagnostic.
  public func location(of node: NodeID) -> Diagnostic.Location {
    Diagnostic.Location(file: file, range: range(of: node))
  }

  /// One node. An index of another tree must not read beyond this one's memory.
  @inlinable
  func record(_ node: NodeID) -> Node {
    precondition(Int(node.index) < count, "a node of another tree")
    return nodes[Int(node.index)]
  }

  /// The first node in a container that is not empty. With `nodeAfter` a loop goes through the nodes of a
  /// container, keys and values in turn, and counts no reference to the tree.
  @inlinable
  package func firstNode(in container: NodeID) -> NodeID { NodeID(index: container.index &+ 1) }

  /// The first node after a node and everything in it.
  @inlinable
  package func nodeAfter(_ node: NodeID) -> NodeID { NodeID(index: record(node).next(at: node.index)) }
}
