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
      guard let slot = slot(holding: cell, in: current, store) else { return nil }
      switch current {
      case .record(let record): place.enter(schema.records[Int(record.type)].fields[slot])
      default: place.enter(element: slot)
      }
      let own = Self.cells(of: current, schema).base &+ Int32(truncatingIfNeeded: slot)
      if own == cell { return place }
      current = store[own]
    }
  }

  /// The field or element of a record or list that is a cell or holds it.
  private func slot(holding cell: Int32, in container: Value, _ store: Store) -> Int? {
    let (base, count) = Self.cells(of: container, schema)
    if cell >= base, cell < base &+ Int32(clamping: count) { return Int(cell - base) }
    func start(_ slot: Int) -> Int32? {
      let (start, count) = Self.cells(of: store[base &+ Int32(truncatingIfNeeded: slot)], schema)
      return count > 0 ? start : nil
    }
    // Of the containers in this one the last that starts before the cell holds it. The elements of a list take
    // their cells in their order, so that a list of any length is searched by halves; the fields of a record do
    // not, and are few.
    if case .list = container {
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        // An element that takes no cells is passed over to the next before it that does.
        var probe = middle
        while probe >= low, start(probe) == nil { probe -= 1 }
        if probe < low || (start(probe) ?? 0) <= cell { low = middle + 1 } else { high = probe }
      }
      while low > 0, start(low - 1) == nil { low -= 1 }
      return low > 0 ? low - 1 : nil
    }
    var nearest: (slot: Int, start: Int32)?
    for slot in 0..<count {
      guard let start = start(slot), start <= cell, start > nearest?.start ?? -1 else { continue }
      nearest = (slot, start)
    }
    return nearest?.slot
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
