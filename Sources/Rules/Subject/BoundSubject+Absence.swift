import CEL
import DataTree
import SourceText

extension BoundSubject {
  /// The node at a JSON pointer, or of the nearest container of it that the document holds.
  public func nearest(to pointer: String) -> ValueTree.NodeID? {
    var rest = Substring(pointer)
    while true {
      if let node = tree.node(at: String(rest)) { return node }
      guard let slash = rest.lastIndex(of: "/") else { return nil }
      rest = rest[..<slash]
    }
  }

  /// What stands for a field that the subject does not hold, by its path from the root.
  func unknown(at path: [String], in store: Store) -> Unknown {
    var current = root
    for (index, name) in path.enumerated() {
      guard case .record(let record) = current,
        let slot = schema.records[Int(record.type)].slots[name]
      else { break }
      let cell = record.base &+ Int32(truncatingIfNeeded: slot)
      current = store[cell]
      if case .unknown = current {
        return Unknown(path[(index + 1)...].reduce(.cell(cell)) { .field($0, $1) })
      }
    }
    return Unknown(.named(path.joined(separator: ".")))
  }
}
