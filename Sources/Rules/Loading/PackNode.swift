import DataTree
import SourceText

/// A node of a pack's YAML: what the loader reads, with its place.
struct PackNode {
  let tree: ValueTree
  let node: ValueTree.NodeID

  init(_ tree: ValueTree, _ node: ValueTree.NodeID) {
    self.tree = tree
    self.node = node
  }

  var kind: ValueTree.Kind { tree.kind(of: node) }

  /// The text of a scalar: a string's content, a number or truth value as written; nil for anything else.
  var text: String? {
    switch kind {
    case .object, .array, .null: nil
    case .string: tree.string(of: node)
    case .number, .bool: tree.sourceText(of: node)
    }
  }

  var location: Diagnostic.Location { tree.location(of: node) }

  /// The entries of a mapping; none for another node.
  var entries: [(key: PackNode, value: PackNode)] {
    guard kind == .object else { return [] }
    return tree.members(of: node).map { (PackNode(tree, $0.key), PackNode(tree, $0.value)) }
  }

  /// The elements of a sequence; none for another node.
  var elements: [PackNode] {
    guard kind == .array else { return [] }
    return tree.children(of: node).map { PackNode(tree, $0) }
  }
}
