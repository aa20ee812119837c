import CEL
import SourceText

extension PackLoader {
  private static let fieldKeys = [
    "type", "title", "request", "required", "nullable", "unit", "max", "aliases", "open",
  ]

  /// Reads `types` and `enums`.
  func schema(rootType: PackNode) -> SubjectSchema {
    var schema = SubjectSchema()
    var enumerationNames: [String: Int] = [:]
    var recordNames: [String: Int] = [:]
    var places: [String: Diagnostic.Location] = [:]
    for (key, value) in sections.enumerations {
      guard
        let name = newName(key, .enumeration, &places),
        let declaration = enumeration(name, value)
      else { continue }
      enumerationNames[name] = schema.enumerations.count
      schema.enumerations.append(declaration)
    }
    var bodies: [MappingReader] = []
    for (key, value) in sections.types {
      guard
        let name = newName(key, .type, &places),
        let reader = MappingReader(value, keys: ["title", "fields"], of: .type, faults),
        let title = reader.requiredLocalized("title")
      else { continue }
      recordNames[name] = schema.records.count
      schema.records.append(RecordDeclaration(name: name, title: title))
      bodies.append(reader)
    }
    let names = TypeNames(enumerations: enumerationNames, records: recordNames)
    for (index, reader) in bodies.enumerated() {
      guard let fields = reader.required("fields") else { continue }
      for (key, value) in fields.entries {
        guard let field = field(key, value, names) else { continue }
        let slot = schema.records[index].fields.count
        for spelling in [field.name] + field.aliases {
          if schema.records[index].slots.updateValue(slot, forKey: spelling) != nil {
            faults.report(PackWording.shadows(spelling, at: key.location))
          }
        }
        schema.records[index].fields.append(field)
      }
    }
    if let root = rootType.text, let index = recordNames[root] {
      schema.root = index
    } else {
      faults.report(
        PackWording.unknownName(
          .type, rootType.text ?? "",
          suggestion: Spelling.closest(to: rootType.text ?? "", among: Array(recordNames.keys).sorted()),
          at: rootType.location))
    }
    return schema
  }

  private func newName(
    _ key: PackNode, _ part: PackWording.Part, _ places: inout [String: Diagnostic.Location]
  ) -> String? {
    guard let name = key.text else { return nil }
    if let first = places[name] {
      faults.report(PackWording.duplicate(part, name, first: first, at: key.location))
      return nil
    }
    places[name] = key.location
    return name
  }

  private func enumeration(_ name: String, _ node: PackNode) -> EnumerationDeclaration? {
    guard
      let reader = MappingReader(node, keys: ["title", "values"], of: .enumeration, faults),
      let title = reader.requiredLocalized("title"), let values = reader.required("values")
    else { return nil }
    var members: [(name: String, title: LocalizedText)] = []
    for (key, value) in values.entries {
      if let name = key.text, let title = LocalizedText(value, key: name, faults) {
        members.append((name, title))
      }
    }
    return EnumerationDeclaration(name: name, title: title, members: members)
  }

  private func field(_ key: PackNode, _ node: PackNode, _ names: TypeNames) -> FieldDeclaration? {
    guard
      let name = key.text, let reader = MappingReader(node, keys: Self.fieldKeys, of: .field, faults)
    else { return nil }
    let type = reader.required("type").flatMap { names.type($0, faults) }
    let title = reader.requiredLocalized("title")
    let requirement: FieldDeclaration.Requirement =
      switch reader.text("required") {
      case nil: .never
      case "always": .always
      case let condition?: .when(condition)
      }
    guard let type, let title else { return nil }
    return FieldDeclaration(
      name: name, title: title, type: type, aliases: reader.texts("aliases").compactMap(\.text),
      request: reader.localized("request"), isNullable: reader.flag("nullable"), isOpen: reader.flag("open"),
      unit: reader.text("unit"), maximumCount: reader.integer("max"), requirement: requirement)
  }

  /// Checks the conditions under which fields are required.
  func checkRequirements(_ schema: SubjectSchema, _ environment: Environment, _ compiler: ExpressionCompiler)
  {
    for (_, value) in sections.types {
      for (_, field) in value.entries.first(where: { $0.key.text == "fields" })?.value.entries ?? [] {
        guard
          let node = field.entries.first(where: { $0.key.text == "required" })?.value, node.text != "always"
        else { continue }
        _ = compiler.compile(node, environment, expecting: .bool)
      }
    }
  }
}
