import CEL
import DataTree
import SourceText

/// A document read as a pack's subject: its values are in a store, and each cell knows where it came from.
public final class BoundSubject {
  /// The declared shape.
  public let schema: SubjectSchema
  /// The document.
  public let tree: ValueTree
  /// The subject's record; null where the document is none.
  public let root: Value
  /// The node that each cell was read from; the root, which no cell holds, where there is none.
  let origins: CellOrigins
  /// Faults and remarks of form.
  public let diagnostics: [Diagnostic]

  init(schema: SubjectSchema, tree: ValueTree, root: Value, origins: CellOrigins, diagnostics: [Diagnostic]) {
    self.schema = schema
    self.tree = tree
    self.root = root
    self.origins = origins
    self.diagnostics = diagnostics
  }

  /// Whether the document has the form of the subject.
  public var isValid: Bool { !diagnostics.contains { $0.severity == .error } }

  /// The node that a cell was read from; nil for a field that the document does not hold.
  public func node(of cell: Int32) -> ValueTree.NodeID? {
    guard let node = origins[cell], node != tree.root else { return nil }
    return node
  }

  /// A field of the subject by its path from the root, and the names on the way.
  ///
  /// - Returns: The value; nil where the document does not hold it.
  public func value(at path: [String], in store: Store) -> Value? {
    var current = root
    for name in path {
      guard case .record(let record) = current else { return nil }
      let declaration = schema.records[Int(record.type)]
      guard let slot = declaration.slots[name] else { return nil }
      current = store[record.base &+ Int32(truncatingIfNeeded: slot)]
    }
    if case .unknown = current { return nil }
    return current
  }

  /// What a cell is: the field's declaration, the path to it, and the record that holds it.
  ///
  /// Found by walking down from the root, for findings only. Records and lists take their cells when they are
  /// met, before what is in them: everything in one lies between its first cell and that of the next.
  public func place(of cell: Int32, in store: Store) -> FieldPlace? {
    var place = FieldPlace()
    var current = root
    while true {
      // Of the containers in this one the last that starts at or before the cell holds it.
      var nearest: (slot: Int, base: Int32)?
      let (base, count) = Self.cells(of: current, schema)
      for slot in 0..<count {
        let own = base &+ Int32(truncatingIfNeeded: slot)
        let start = Self.cells(of: store[own], schema)
        guard own == cell || (start.count > 0 && start.base <= cell) else { continue }
        if own == cell {
          nearest = (slot, own)
          break
        }
        if start.base > nearest?.base ?? -1 { nearest = (slot, start.base) }
      }
      guard let slot = nearest?.slot else { return nil }
      switch current {
      case .record(let record): place.enter(schema.records[Int(record.type)].fields[slot])
      default: place.enter(element: slot)
      }
      let own = base &+ Int32(truncatingIfNeeded: slot)
      if own == cell { return place }
      current = store[own]
    }
  }

  /// The cells of a record's fields or of a list's elements; none for another value.
  private static func cells(of value: Value, _ schema: SubjectSchema) -> (base: Int32, count: Int) {
    switch value {
    case .record(let record): (record.base, schema.records[Int(record.type)].fields.count)
    case .list(let list): list.cell(of: 0).map { ($0, list.count) } ?? (0, 0)
    default: (0, 0)
    }
  }
}
