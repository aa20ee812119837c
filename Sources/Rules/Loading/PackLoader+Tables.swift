import CEL
import SourceText

extension PackLoader {
  /// Reads `tables`: each row is checked against its declared type.
  func tables(_ schema: SubjectSchema, _ environment: inout Environment) -> [PackTable] {
    let records = Dictionary(
      schema.records.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let binder = SubjectBinder(schema)
    let store = Store(recordTypes: environment.recordTypes)
    var tables: [PackTable] = []
    for (key, node) in sections.tables {
      guard
        let name = key.text,
        let reader = MappingReader(node, keys: ["title", "type", "rows"], of: .table, named: key, faults),
        let title = reader.requiredLocalized("title"), let type = reader.required("type"),
        let declared = reader.required("rows")
      else { continue }
      let own = configuration?.tables.first { $0.key.text == name }?.value
      let rows = own?.entries.first { $0.key.text == "rows" }?.value ?? declared
      guard environment.variables[name] == nil, environment.functions[name] == nil else {
        faults.report(PackWording.shadows(name, at: key.location))
        continue
      }
      guard Expression.isName(name) else {
        faults.report(PackWording.badName(name, of: .table, at: key.location))
        continue
      }
      guard let rowsType = TypeNames(enumerations: [:], records: records).type(type, faults)
      else { continue }
      guard case .list(.record(let row)) = rowsType else {
        faults.report(PackWording.notATable(type.text ?? "", at: type.location))
        continue
      }
      guard rows.kind == .array else {
        faults.report(PackWording.expected(.sequence, for: .key("rows"), at: rows.head))
        continue
      }
      environment.declare(
        variable: name, .list(.record(schema.records[row].name)),
        estimate: CostEstimate(size: .list(count: rows.elements.count, element: .scalar)))
      // A word that a table's author got wrong is a fault of the pack, not a remark.
      for var diagnostic in binder.bindRows(rows.tree, rows.node, type: row, into: store).diagnostics {
        diagnostic.severity = .error
        faults.report(diagnostic)
      }
      guard let input = environment.variableIndices[name] else { continue }
      tables.append(
        PackTable(
          name: name, title: title, rowType: row, rows: rows.node, tree: rows.tree, isOwn: own != nil,
          input: input))
    }
    for (key, _) in configuration?.tables ?? [] where !tables.contains(where: { $0.name == key.text }) {
      faults.report(
        PackWording.unknownName(
          .table, key.text ?? "", suggestion: Spelling.closest(to: key.text ?? "", among: tables.map(\.name)),
          at: key.location))
    }
    return tables
  }
}
