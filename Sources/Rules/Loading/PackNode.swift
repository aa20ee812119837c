import DataTree
import SourceText

/// A node of a pack's YAML: what the loader reads, with its place.
struct PackNode: Sendable {
  private let holder: Holder
  let node: ValueTree.NodeID

  /// One reference to a tree for all of its nodes: a loader hands nodes on all the time.
  private final class Holder: Sendable {
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
