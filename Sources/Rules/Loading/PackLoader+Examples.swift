import SourceText

extension PackLoader {
  private static let exampleKeys = ["name", "expect", "given", "missing", "at", "parameters", "asOf"]

  /// Reads a rule's `examples`.
  func examples(_ reader: MappingReader, _ surroundings: RuleSurroundings) -> [RuleExample] {
    reader.elements("examples").compactMap { example($0, surroundings) }
  }

  private func example(_ node: PackNode, _ surroundings: RuleSurroundings) -> RuleExample? {
    guard let reader = MappingReader(node, keys: Self.exampleKeys, of: .example, faults) else { return nil }
    let name = reader.requiredText("name")
    let outcome = choice(reader, "expect", Outcome.allCases.map(\.rawValue), required: true)
      .flatMap(Outcome.init)
    let given = reader.required("given")
    let asOf = day(reader["asOf"])
    var parameters: [(name: String, node: PackNode)] = []
    for (key, value) in reader.entries("parameters") {
      guard let name = key.text else { continue }
      if let parameter = surroundings.parameters.first(where: { $0.name == name }) {
        if constant(value, parameter.type, surroundings.schema) != nil { parameters.append((name, value)) }
      } else {
        let known = surroundings.parameters.map(\.name)
        faults.report(
          PackWording.unknownName(
            .parameter, name, suggestion: Spelling.closest(to: name, among: known), at: key.location))
      }
    }
    let missing = reader.texts("missing").compactMap(\.text)
    let pointer = reader.text("at")
    if let given, given.kind != .object {
      faults.report(PackWording.expected(.mapping, for: .key("given"), at: given.head))
      return nil
    }
    guard let name, let outcome, let given else { return nil }
    return RuleExample(
      name: name, expected: outcome, given: given.node, tree: given.tree,
      missing: missing, pointer: pointer,
      parameters: parameters.map { ($0.name, $0.node.node) }, asOf: asOf, location: node.location)
  }

  /// A rule without an example of each outcome it can have proves nothing.
  func checkExamples(of rule: String, _ reader: MappingReader, at location: Diagnostic.Location) {
    var due: [Outcome] = []
    if reader["require"] != nil { due += [.pass, .violation, .undetermined] }
    if reader["manual"] != nil { due.append(.manual) }
    if reader["when"] != nil || reader["where"] != nil { due.append(.notApplicable) }
    // An example that is faulty in itself is there all the same.
    let stated = (reader["examples"]?.elements ?? []).map { example in
      example.entries.first { $0.key.text == "expect" }?.value.text
    }
    let absent = due.filter { !stated.contains($0.rawValue) }
    if !absent.isEmpty { faults.report(PackWording.missingExamples(rule, absent, at: location)) }
  }
}
