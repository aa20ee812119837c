import CEL
import Law
import SourceText

extension PackLoader {
  private static let parameterKeys = ["title", "type", "unit", "values"]
  private static let versionKeys = ["value", "source", "validFrom", "validTo", "verified"]

  /// Reads `parameters`.
  func parameters(_ schema: SubjectSchema) -> [Parameter] {
    var places: [String: Diagnostic.Location] = [:]
    var parameters: [Parameter] = []
    let names = TypeNames(
      enumerations: Dictionary(
        schema.enumerations.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { a, _ in a }
      ),
      records: [:])
    for (key, node) in sections.parameters {
      guard
        let name = key.text,
        let reader = MappingReader(node, keys: Self.parameterKeys, of: .parameter, named: key, faults)
      else { continue }
      if !Expression.isFieldName(name) {
        faults.report(PackWording.badName(name, of: .parameter, at: key.location))
      }
      if let first = places[name] {
        faults.report(PackWording.duplicate(.parameter, name, first: first, at: key.location))
        continue
      }
      places[name] = key.location
      let title = reader.requiredLocalized("title")
      let type = reader.required("type").flatMap { names.type($0, faults) }
      let values = reader.required("values") == nil ? [] : reader.elements("values")
      guard let type else { continue }
      parameters.append(
        Parameter(
          name: name, title: title ?? LocalizedText(zh: name, en: name), type: type,
          unit: reader.text("unit"),
          versions: ownVersions(name, type, schema) + versions(values, type, schema, isOwn: false)))
    }
    checkOwnNames(parameters)
    return parameters
  }

  /// The town's values of a parameter: a mapping with `values` like the pack's, or with one value alone.
  private func ownVersions(_ name: String, _ type: FieldType, _ schema: SubjectSchema) -> [Parameter.Version]
  {
    guard let node = configuration?.parameters.first(where: { $0.key.text == name })?.value else { return [] }
    if let values = node.entries.first(where: { $0.key.text == "values" })?.value {
      return versions(values.elements, type, schema, isOwn: true)
    }
    return versions([node], type, schema, isOwn: true)
  }

  private func checkOwnNames(_ parameters: [Parameter]) {
    for (key, _) in configuration?.parameters ?? [] {
      let name = key.text ?? ""
      if parameters.contains(where: { $0.name == name }) { continue }
      faults.report(
        PackWording.unknownName(
          .parameter, name, suggestion: Spelling.closest(to: name, among: parameters.map(\.name)),
          at: key.location))
    }
  }

  /// The values of one parameter: on a day there can be one only.
  private func versions(
    _ nodes: [PackNode], _ type: FieldType, _ schema: SubjectSchema, isOwn: Bool
  ) -> [Parameter.Version] {
    var versions: [(version: Parameter.Version, node: PackNode)] = []
    for node in nodes {
      guard let version = version(node, type, schema, isOwn: isOwn) else { continue }
      if let other = versions.first(where: { $0.version.overlaps(version) }) {
        faults.report(PackWording.overlappingValidity(first: other.node.head, at: node.head))
      }
      versions.append((version, node))
    }
    return versions.map(\.version)
  }

  private func version(
    _ node: PackNode, _ type: FieldType, _ schema: SubjectSchema, isOwn: Bool
  ) -> Parameter.Version? {
    guard let reader = MappingReader(node, keys: Self.versionKeys, of: .parameterValue, faults)
    else { return nil }
    let value = reader.required("value")
    let source = reader.requiredLocalized("source")
    let from = day(reader["validFrom"])
    let to = day(reader["validTo"])
    let isVerified = reader.flag("verified")
    if let from, let to, to < from, let place = reader["validTo"]?.location {
      faults.report(PackWording.reversedValidity(at: place))
      return nil
    }
    guard let value, let constant = constant(value, type, schema), let source else { return nil }
    return Parameter.Version(
      value: constant, text: value.tree.sourceText(of: value.node), source: source, validFrom: from,
      validTo: to, isVerified: isVerified, isOwn: isOwn, location: value.location)
  }

  /// A calendar day that a pack states.
  func day(_ node: PackNode?) -> CalendarDate? {
    guard let node else { return nil }
    if let day = node.text.flatMap({ CalendarDate($0) }) { return day }
    faults.report(
      PackWording.badValue(
        node.text ?? "", of: LocalizedText(zh: "日期（YYYY-MM-DD）", en: "a day (YYYY-MM-DD)"), at: node.head)
    )
    return nil
  }

  /// A value that a pack states, with text of its own.
  func constant(_ node: PackNode, _ type: FieldType, _ schema: SubjectSchema) -> Value? {
    if let value = PackConstant.value(node, type, schema) { return value }
    faults.report(
      PackWording.badValue(node.text ?? "…", of: FieldWording.name(of: type, schema), at: node.head))
    return nil
  }
}
