import CEL
import DataTree
import SourceText

/// Fills a store with a document's values, by the pack's declared types, and reports every fault of form.
///
/// Made once a pack and thread; what can be computed per pack is computed in `init`.
public final class SubjectBinder {
  private let schema: SubjectSchema
  private let enumerations: EnumerationTable
  private let plans: ContiguousArray<RecordPlan>
  /// How the elements of lists are read.
  private let elements: ContiguousArray<ValuePlan>

  // The state of one run.
  private var faults: [Diagnostic] = []
  private var origins = CellOrigins()

  /// A binder for a schema's subjects.
  public init(_ schema: SubjectSchema) {
    self.schema = schema
    enumerations = EnumerationTable(schema)
    var elements: ContiguousArray<ValuePlan> = []
    var plans: ContiguousArray<RecordPlan> = []
    for record in schema.records {
      plans.append(
        RecordPlan(record) { field in
          ValuePlan(field.type, isOpen: field.isOpen, isNullable: field.isNullable, elements: &elements)
        })
    }
    self.plans = plans
    self.elements = elements
  }

  /// Reads a document as the schema's subject.
  ///
  /// - Parameters:
  ///   - node: The object in `tree`.
  ///   - store: An empty store; its texts are borrowed from the tree, so the tree has to outlive them.
  public func bind(_ tree: ValueTree, _ node: ValueTree.NodeID, into store: Store) -> BoundSubject {
    start(tree, store)
    let value = record(tree, node, type: schema.root, store)
    return BoundSubject(schema: schema, tree: tree, root: value, origins: origins, diagnostics: faults)
  }

  /// Reads the rows of a table.
  func bindRows(
    _ tree: ValueTree, _ node: ValueTree.NodeID, type: Int, into store: Store
  ) -> (rows: Value, diagnostics: [Diagnostic]) {
    start(tree, store)
    guard tree.kind(of: node) == .array else {
      wrongType(.list(.record(type)), tree, node)
      return (.list(.empty), faults)
    }
    let row = ValuePlan(.record(type))
    return (list(tree, node, of: row, store), faults)
  }

  private func start(_ tree: ValueTree, _ store: Store) {
    faults.removeAll(keepingCapacity: true)
    // A subject that someone still holds keeps its origins.
    if isKnownUniquelyReferenced(&origins) { origins.removeAll() } else { origins = CellOrigins() }
    // The cells that are taken already, those of the pack's tables, are no part of the subject.
    origins.append(tree.root, count: store.count)
  }

  // MARK: Records and lists

  private func record(_ tree: ValueTree, _ node: ValueTree.NodeID, type: Int, _ store: Store) -> Value {
    guard tree.kind(of: node) == .object else {
      wrongType(.record(type), tree, node)
      return .null
    }
    let plan = plans[type]
    let base = reserve(plan.count, tree, store)
    var expected = 0
    var key = tree.firstNode(in: node)
    let end = tree.nodeAfter(node)
    while key < end {
      let value = tree.nodeAfter(key)
      let name = tree.text(of: key)
      if let slot = plan.slot(of: name, hash: tree.keyHash(of: key), expecting: expected) {
        expected = slot + 1
        fill(base &+ Int32(truncatingIfNeeded: slot), tree, value, plan.value(of: slot), store)
      } else {
        unknownField(tree, key, in: type)
      }
      key = tree.nodeAfter(value)
    }
    return .record(.init(base: base, type: Int32(truncatingIfNeeded: type)))
  }

  private func list(
    _ tree: ValueTree, _ node: ValueTree.NodeID, of element: ValuePlan, _ store: Store
  ) -> Value {
    let count = tree.count(of: node)
    let base = reserve(count, tree, store)
    var cell = base
    var child = tree.firstNode(in: node)
    let end = tree.nodeAfter(node)
    while child < end {
      fill(cell, tree, child, element, store)
      cell &+= 1
      child = tree.nodeAfter(child)
    }
    return .list(.init(base: base, count: count))
  }

  /// Puts the value of a node into a cell, which stays unknown where the node holds none of the type.
  private func fill(
    _ cell: Int32, _ tree: ValueTree, _ node: ValueTree.NodeID, _ plan: ValuePlan, _ store: Store
  ) {
    origins.set(cell, node)
    let kind = tree.kind(of: node)
    if kind == .null {
      if plan.isNullable { store[cell] = .null }
      return
    }
    switch plan.kind {
    case .record:
      if kind == .object {
        store[cell] = record(tree, node, type: Int(plan.index), store)
      } else {
        wrongType(.record(Int(plan.index)), tree, node)
      }
    case .list:
      if kind == .array {
        store[cell] = list(tree, node, of: elements[Int(plan.index)], store)
      } else {
        wrongType(plan.type(elements), tree, node)
      }
    default:
      switch ScalarReader.read(tree, node, plan, enumerations) {
      case .value(let value):
        store[cell] = value
      case .numberForText(let value):
        faults.append(SubjectWording.numberForText(tree.sourceText(of: node), at: tree.location(of: node)))
        store[cell] = value
      case .wrongKind:
        wrongType(plan.type(elements), tree, node)
      case .impossible:
        faults.append(
          SubjectWording.impossible(
            tree.sourceText(of: node), plan.type(elements), schema, at: tree.location(of: node)))
      case .notListed:
        faults.append(
          SubjectWording.notListed(
            tree.string(of: node) ?? "", in: schema.enumerations[Int(plan.index)],
            at: tree.location(of: node)))
      }
    }
  }

  // MARK: Faults

  private func wrongType(_ type: FieldType, _ tree: ValueTree, _ node: ValueTree.NodeID) {
    faults.append(SubjectWording.wrongType(type, schema, tree.kind(of: node), at: tree.location(of: node)))
  }

  private func unknownField(_ tree: ValueTree, _ key: ValueTree.NodeID, in type: Int) {
    let name = tree.string(of: key) ?? ""
    // The marker by which a subject says what it is may stand in any subject.
    if type == schema.root && name == "kind" { return }
    let record = schema.records[type]
    faults.append(
      SubjectWording.unknownField(
        name, in: record, suggestion: Spelling.closest(to: name, among: record.fields.map(\.name)),
        at: tree.location(of: key)))
  }

  @inline(__always)
  private func reserve(_ count: Int, _ tree: ValueTree, _ store: Store) -> Int32 {
    let base = store.reserve(count)
    origins.append(tree.root, count: count)
    return base
  }
}
