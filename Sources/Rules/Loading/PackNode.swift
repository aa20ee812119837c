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

  /// Where a reader looks for the node: the node itself, or of one that goes over several lines its first entry.
  var head: Diagnostic.Location {
    let whole = location
    let file = whole.file
    guard file.position(of: whole.range.lowerBound).line != file.position(of: whole.range.upperBound).line
    else { return whole }
    if let first = entries.first {
      let end = first.value.text == nil ? first.key.location : first.value.location
      return .init(file: file, range: first.key.location.range.lowerBound..<end.range.upperBound)
    }
    return elements.first?.head ?? whole
  }

  /// Where a part of a scalar's text stands: `text`, `offset` bytes of UTF-8 after the start.
  func location(of text: String, after offset: Int) -> Diagnostic.Location {
    guard kind == .string, offset + text.utf8.count <= self.text?.utf8.count ?? 0, !text.isEmpty else {
      return location
    }
    let map = tree.offsetMap(of: node)
    return .init(file: location.file, range: map.source(of: offset..<(offset + text.utf8.count)))
  }

  /// Where a scalar's text goes on from an offset in bytes of UTF-8; all of it where nothing follows.
  func location(from offset: Int) -> Diagnostic.Location {
    guard kind == .string, let text, offset < text.utf8.count else { return location }
    let map = tree.offsetMap(of: node)
    return .init(file: location.file, range: map.source(of: offset..<text.utf8.count))
  }
}
