import CEL
import Drafts
import SourceText

extension PackLoader {
  private static let fieldKeys = [
    "type", "title", "request", "required", "nullable", "unit", "max", "aliases", "open",
  ]

  /// Reads `types` and `enums`.
  func schema(rootType: PackNode, _ lexicon: Lexicon) -> SubjectSchema {
    var schema = SubjectSchema()
    var enumerationNames: [String: Int] = [:]
    var recordNames: [String: Int] = [:]
    var places: [String: Diagnostic.Location] = [:]
    for (key, value) in sections.enumerations {
      guard
        let name = newName(key, .enumeration, &places),
        let declaration = enumeration(key, name, value)
      else { continue }
      enumerationNames[name] = schema.enumerations.count
      schema.enumerations.append(declaration)
    }
    for declaration in enumerations(of: lexicon) {
      enumerationNames[declaration.name] = schema.enumerations.count
      schema.enumerations.append(declaration)
    }
    var bodies: [MappingReader] = []
    for (key, value) in sections.types {
      guard
        let name = newName(key, .type, &places),
        let reader = MappingReader(value, keys: ["title", "fields"], of: .type, named: key, faults)
      else { continue }
      let title = reader.requiredLocalized("title") ?? LocalizedText(zh: name, en: name)
      recordNames[name] = schema.records.count
      schema.records.append(RecordDeclaration(name: name, title: title))
      bodies.append(reader)
    }
    let names = TypeNames(enumerations: enumerationNames, records: recordNames)
    for (index, reader) in bodies.enumerated() {
      _ = reader.required("fields")
      var places: [String: Diagnostic.Location] = [:]
      for (key, value) in reader.entries("fields") {
        guard let field = field(key, value, names) else { continue }
        let slot = schema.records[index].fields.count
        let aliases = value.entries.first { $0.key.text == "aliases" }?.value.elements ?? []
        for node in [key] + aliases {
          guard let spelling = node.text else { continue }
          if let first = places[spelling] {
            faults.report(PackWording.duplicate(.field, spelling, first: first, at: node.location))
          } else {
            places[spelling] = node.location
            schema.records[index].slots[spelling] = slot
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
    if !Expression.isName(name) { faults.report(PackWording.badName(name, of: part, at: key.location)) }
    if let first = places[name] {
      faults.report(PackWording.duplicate(part, name, first: first, at: key.location))
      return nil
    }
    places[name] = key.location
    return name
  }

  private func enumeration(
    _ key: PackNode, _ name: String, _ node: PackNode
  ) -> EnumerationDeclaration? {
    guard
      let reader = MappingReader(node, keys: ["title", "values"], of: .enumeration, named: key, faults)
    else { return nil }
    let title = reader.requiredLocalized("title") ?? LocalizedText(zh: name, en: name)
    var members: [(name: String, title: LocalizedText)] = []
    for (key, value) in reader.required("values") == nil ? [] : reader.entries("values") {
      guard let name = key.text else { continue }
      members.append((name, LocalizedText(value, key: name, faults) ?? LocalizedText(zh: name, en: name)))
    }
    if members.isEmpty, reader["values"]?.kind == .object {
      faults.report(PackWording.empty(.enumeration, name, at: key.location))
    }
    return EnumerationDeclaration(name: name, title: title, members: members)
  }

  private func field(_ key: PackNode, _ node: PackNode, _ names: TypeNames) -> FieldDeclaration? {
    guard
      let name = key.text,
      let reader = MappingReader(node, keys: Self.fieldKeys, of: .field, named: key, faults)
    else { return nil }
    if !Expression.isFieldName(name) {
      faults.report(PackWording.badName(name, of: .field, at: key.location))
    }
    let type = reader.required("type").flatMap { names.type($0, faults) }
    let title = reader.requiredLocalized("title")
    let requirement: FieldDeclaration.Requirement =
      switch reader.text("required") {
      case nil: .never
      case "always": .always
      case let condition?: .when(condition)
      }
    guard let type else { return nil }
    checkUse(of: reader, type)
    return FieldDeclaration(
      name: name, title: title ?? LocalizedText(zh: name, en: name), type: type,
      aliases: reader.texts("aliases").compactMap(\.text),
      request: reader.localized("request"), isNullable: reader.flag("nullable"), isOpen: reader.flag("open"),
      unit: reader.text("unit"), maximumCount: reader.integer("max"), requirement: requirement)
  }

  /// `open` and `max` say something of some types only.
  private func checkUse(of reader: MappingReader, _ type: FieldType) {
    var base = type
    while case .list(let element) = base { base = element }
    if let node = reader["open"] {
      if case .enumeration = base {
      } else {
        faults.report(
          PackWording.onlyFor(
            "open", LocalizedText(zh: "枚举", en: "fields of an enumeration"), at: node.location))
      }
    }
    if let node = reader["max"] {
      if case .list = type {
      } else {
        faults.report(PackWording.onlyFor("max", LocalizedText(zh: "列表", en: "lists"), at: node.location))
      }
    }
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
