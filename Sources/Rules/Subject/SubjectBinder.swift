import CEL
import DataTree
import SourceText

/// Fills a store with a document's values, by the pack's declared types, and reports every fault of form.
///
/// Made once a pack and thread; what can be computed per pack is computed in `init`.
public final class SubjectBinder {
  private let schema: SubjectSchema
  private let enumerations: EnumerationTable
  private let plans: [RecordPlan]

  // The state of one run.
  private var faults: [Diagnostic] = []
  private var origins: ContiguousArray<ValueTree.NodeID> = []

  /// A binder for a schema's subjects.
  public init(_ schema: SubjectSchema) {
    self.schema = schema
    enumerations = EnumerationTable(schema)
    plans = schema.records.map(RecordPlan.init)
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
    let rows = value(tree, node, as: .list(.record(type)), open: false, store)
    return (rows ?? .list(.empty), faults)
  }

  private func start(_ tree: ValueTree, _ store: Store) {
    faults.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    // The cells that are taken already, those of the pack's tables, are no part of the subject.
    origins.append(contentsOf: repeatElement(tree.root, count: store.count))
  }

  // MARK: Records and lists

  private func record(_ tree: ValueTree, _ node: ValueTree.NodeID, type: Int, _ store: Store) -> Value {
    guard tree.kind(of: node) == .object else {
      faults.append(
        SubjectWording.wrongType(.record(type), schema, tree.kind(of: node), at: tree.location(of: node)))
      return .null
    }
    let plan = plans[type]
    let base = reserve(plan.fields.count, tree, store)
    var expected = 0
    for member in tree.members(of: node) {
      guard
        let slot = plan.slot(
          of: tree.text(of: member.key), hash: tree.keyHash(of: member.key), expecting: expected)
      else {
        unknownField(tree, member.key, in: type)
        continue
      }
      expected = slot + 1
      let cell = base &+ Int32(truncatingIfNeeded: slot)
      let field = plan.fields[slot]
      origins[Int(cell)] = member.value
      if tree.kind(of: member.value) == .null {
        if field.isNullable { store[cell] = .null }
        continue
      }
      if let value = self.value(tree, member.value, as: field.type, open: field.isOpen, store) {
        store[cell] = value
      }
    }
    return .record(.init(base: base, type: Int32(truncatingIfNeeded: type)))
  }

  private func value(
    _ tree: ValueTree, _ node: ValueTree.NodeID, as type: FieldType, open: Bool, _ store: Store
  ) -> Value? {
    switch type {
    case .record(let index):
      guard tree.kind(of: node) == .object else { break }
      return record(tree, node, type: index, store)
    case .list(let element):
      guard tree.kind(of: node) == .array else { break }
      let count = tree.count(of: node)
      let base = reserve(count, tree, store)
      var cell = base
      for child in tree.children(of: node) {
        origins[Int(cell)] = child
        if tree.kind(of: child) != .null,
          let value = value(tree, child, as: element, open: open, store)
        {
          store[cell] = value
        }
        cell &+= 1
      }
      return .list(.init(base: base, count: count))
    default:
      return scalar(tree, node, as: type, open: open)
    }
    faults.append(SubjectWording.wrongType(type, schema, tree.kind(of: node), at: tree.location(of: node)))
    return nil
  }

  private func scalar(_ tree: ValueTree, _ node: ValueTree.NodeID, as type: FieldType, open: Bool) -> Value? {
    switch ScalarReader.read(tree, node, as: type, open: open, enumerations) {
    case .value(let value):
      return value
    case .numberForText(let value):
      faults.append(SubjectWording.numberForText(tree.sourceText(of: node), at: tree.location(of: node)))
      return value
    case .wrongKind:
      faults.append(SubjectWording.wrongType(type, schema, tree.kind(of: node), at: tree.location(of: node)))
    case .impossible:
      faults.append(
        SubjectWording.impossible(tree.sourceText(of: node), type, schema, at: tree.location(of: node)))
    case .notListed:
      if case .enumeration(let index) = type {
        faults.append(
          SubjectWording.notListed(
            tree.string(of: node) ?? "", in: schema.enumerations[index], at: tree.location(of: node)))
      }
    }
    return nil
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

  private func reserve(_ count: Int, _ tree: ValueTree, _ store: Store) -> Int32 {
    let base = store.reserve(count)
    origins.append(contentsOf: repeatElement(tree.root, count: count))
    return base
  }
}

/// A record type's fields, prepared for finding them by their names' bytes.
private struct RecordPlan {
  let fields: [FieldDeclaration]
  private let names: [[UInt8]]
  private let hashes: [UInt32]
  private let spellings: [String: Int]

  init(_ record: RecordDeclaration) {
    fields = record.fields
    names = fields.map { Array($0.name.utf8) }
    hashes = names.map { name in name.withUnsafeBytes { ValueTree.keyHash($0) } }
    spellings = record.slots
  }

  /// The slot of the field with a name. Files list fields in one order, so the next one is tried first.
  func slot(of name: UnsafeRawBufferPointer, hash: UInt32, expecting expected: Int) -> Int? {
    if expected < hashes.count, hashes[expected] == hash, isName(name, expected) { return expected }
    for slot in hashes.indices where hashes[slot] == hash && isName(name, slot) { return slot }
    return spellings[String(decoding: name, as: UTF8.self)]
  }

  private func isName(_ name: UnsafeRawBufferPointer, _ slot: Int) -> Bool {
    names[slot].count == name.count && names[slot].elementsEqual(name)
  }
}
