import DataTree
import SourceText

/// A node of a pack's YAML: what the loader reads, with its place.
struct PackNode {
  private let holder: Holder
  let node: ValueTree.NodeID

  /// One reference to a tree for all of its nodes: a loader hands nodes on all the time.
  private final class Holder {
    let tree: ValueTree

    init(_ tree: ValueTree) { self.tree = tree }
  }

  init(_ tree: ValueTree, _ node: ValueTree.NodeID) {
    holder = Holder(tree)
    self.node = node
  }

  private init(_ holder: Holder, _ node: ValueTree.NodeID) {
    self.holder = holder
    self.node = node
  }

  /// Another node of the same tree.
  func sibling(_ node: ValueTree.NodeID) -> PackNode { PackNode(holder, node) }

  var tree: ValueTree { holder.tree }

  var kind: ValueTree.Kind { tree.kind(of: node) }

  /// The text of a scalar: a string's content, a number or truth value as written; nil for anything else.
  var text: String? {
    switch kind {
    case .object, .array, .null: nil
    case .string: tree.string(of: node)
    case .number, .bool: tree.sourceText(of: node)
    }
  }

  /// Whether there is no text, or an empty one.
  var isEmpty: Bool {
    switch kind {
    case .object, .array, .null: true
    case .string: holder.tree.text(of: node).isEmpty
    case .number, .bool: false
    }
  }

  var location: Diagnostic.Location { tree.location(of: node) }

  /// The entries of a mapping; none for another node.
  var entries: [(key: PackNode, value: PackNode)] {
    guard kind == .object else { return [] }
    return tree.members(of: node).map { (sibling($0.key), sibling($0.value)) }
  }

  /// The elements of a sequence; none for another node.
  var elements: [PackNode] {
    guard kind == .array else { return [] }
    return tree.children(of: node).map { sibling($0) }
  }
}
