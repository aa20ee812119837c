import CEL
import SourceText

extension PackLoader {
  private static let packKeys = [
    "id", "version", "kind", "title", "subject", "stages", "points", "reading", "waivableFatal",
  ]
  private static let subjectKeys = ["type", "variable", "id", "title", "date", "stage"]

  /// Reads the `pack` section. What is missing from it is reported and left empty, so that the rest of the
  /// pack can be checked in the same run.
  func identity(folder: String) -> PackIdentity? {
    guard let section = sections.pack else {
      // A file that could not be read may well hold it.
      if !faults.hasErrors { faults.report(PackWording.noPackSection(folder: folder)) }
      return nil
    }
    guard let reader = MappingReader(section, keys: Self.packKeys, of: .pack, faults) else { return nil }
    let id = reader.requiredText("id")
    let version = reader.requiredText("version")
    let kind = reader.requiredText("kind")
    let title = reader.requiredLocalized("title")
    let points = points(reader)
    let stages = reader.texts("stages")
    guard
      let node = reader.required("subject"),
      let subject = MappingReader(node, keys: Self.subjectKeys, of: .key("subject"), faults)
    else { return nil }
    let type = subject.required("type")
    let variable = subject.requiredText("variable")
    if let variable, let node = subject["variable"], !Expression.isName(variable) {
      faults.report(PackWording.badName(variable, of: .variable, at: node.location))
    }
    _ = subject.required("id")
    var paths: [PackIdentity.SubjectPath] = []
    for key in ["id", "title", "date", "stage"] {
      guard let text = subject.text(key), let node = subject[key] else { continue }
      paths.append(.init(key: key, fields: text.split(separator: ".").map(String.init), node: node))
    }
    guard let type else { return nil }
    func fields(_ key: String) -> [String]? { paths.first { $0.key == key }?.fields }
    return PackIdentity(
      id: id ?? "", version: version ?? "", kind: kind ?? "", title: title ?? LocalizedText(zh: "", en: ""),
      subjectType: type,
      subject: Pack.SubjectKey(
        variable: variable ?? "case", id: fields("id") ?? [], title: fields("title"), date: fields("date"),
        stage: fields("stage")),
      paths: paths, reading: reader["reading"].flatMap(reading), points: points,
      stages: stages.compactMap(\.text),
      stageNodes: stages, waivableFatal: reader.texts("waivableFatal"))
  }

  /// The fatal rules that the pack allows to be waived; each has to be one of its own.
  func waivableFatal(_ identity: PackIdentity, _ rules: [Rule]) -> Set<String> {
    let fatal = rules.filter { $0.severity == .fatal }.map(\.id)
    return Set(
      identity.waivableFatal.compactMap { node in
        guard let id = node.text, !fatal.contains(id) else { return node.text }
        faults.report(PackWording.notAFatalRule(id, fatal, at: node.location))
        return nil
      })
  }

  private func points(_ reader: MappingReader) -> [Pack.Point] {
    guard reader.required("points") != nil else { return [] }
    var places: [String: Diagnostic.Location] = [:]
    return reader.elements("points").compactMap { element in
      guard let point = MappingReader(element, keys: ["id", "prefix", "title"], of: .point, faults)
      else { return nil }
      let prefix = point.requiredText("prefix")
      let title = point.requiredLocalized("title")
      guard let node = point.required("id"), let id = node.text else { return nil }
      if let first = places[id] {
        faults.report(PackWording.duplicate(.point, id, first: first, at: node.location))
        return nil
      }
      places[id] = node.location
      return Pack.Point(id: id, prefix: prefix ?? "", title: title ?? LocalizedText(zh: "", en: ""))
    }
  }

  /// The fields that identify, date and stage a subject have to be there and of a fitting type.
  func checkPaths(_ identity: PackIdentity, _ schema: SubjectSchema) {
    guard schema.records.indices.contains(schema.root) else { return }
    for path in identity.paths {
      guard let type = type(of: path, schema) else { continue }
      switch (path.key, type) {
      case ("id", .string), ("title", .string), ("date", .date): break
      case ("stage", .enumeration(let index)):
        let members = schema.enumerations[index].members.map(\.name)
        for stage in identity.stageNodes where !members.contains(stage.text ?? "") {
          faults.report(
            PackWording.notOneOf(stage.text ?? "", members, for: "stages", at: stage.location))
        }
      case ("stage", _):
        report(path, LocalizedText(zh: "枚举", en: "an enumeration"), type, schema)
      default:
        report(path, FieldWording.name(of: path.key == "date" ? .date : .string, schema), type, schema)
      }
    }
  }

  private func report(
    _ path: PackIdentity.SubjectPath, _ expected: LocalizedText, _ type: FieldType, _ schema: SubjectSchema
  ) {
    faults.report(
      PackWording.wrongPathType(
        path.key, expected: expected, found: FieldWording.name(of: type, schema), at: path.node.location))
  }

  private func type(of path: PackIdentity.SubjectPath, _ schema: SubjectSchema) -> FieldType? {
    var type = FieldType.record(schema.root)
    for name in path.fields {
      guard case .record(let index) = type, let slot = schema.records[index].slots[name] else {
        if case .record(let index) = type {
          faults.report(PackWording.notAPath(name, of: schema.records[index], at: path.node.location))
        } else {
          report(path, LocalizedText(zh: "对象", en: "an object"), type, schema)
        }
        return nil
      }
      type = schema.records[index].fields[slot].type
    }
    return type
  }
}
