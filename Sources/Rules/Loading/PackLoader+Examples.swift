import SourceText

extension PackLoader {
  private static let exampleKeys = ["name", "expect", "given", "missing", "at", "parameters", "asOf"]

  /// Reads a rule's `examples`.
  func examples(_ reader: MappingReader, _ surroundings: RuleSurroundings) -> [RuleExample] {
    guard let node = reader["examples"] else { return [] }
    guard node.kind == .array else {
      faults.report(PackWording.expected(.sequence, for: .key("examples"), at: node.location))
      return []
    }
    return node.elements.compactMap { example($0, surroundings) }
  }

  private func example(_ node: PackNode, _ surroundings: RuleSurroundings) -> RuleExample? {
    guard let reader = MappingReader(node, keys: Self.exampleKeys, of: .example, faults) else { return nil }
    let name = reader.requiredText("name")
    let outcome = choice(reader, "expect", Outcome.allCases.map(\.rawValue), required: true)
      .flatMap(Outcome.init)
    let given = reader.required("given")
    let asOf = day(reader["asOf"])
    var parameters: [(name: String, node: PackNode)] = []
    for (key, value) in reader["parameters"]?.entries ?? [] {
      guard let parameter = key.text else { continue }
      let known = surroundings.parameters.map(\.name)
      if known.contains(parameter) {
        parameters.append((parameter, value))
      } else {
        faults.report(
          PackWording.unknownName(
            .parameter, parameter, suggestion: Spelling.closest(to: parameter, among: known), at: key.location
          ))
      }
    }
    guard let name, let outcome, let given else { return nil }
    if given.kind != .object {
      faults.report(PackWording.expected(.mapping, for: .key("given"), at: given.location))
      return nil
    }
    return RuleExample(
      name: name, expected: outcome, given: given.node, tree: given.tree,
      missing: reader.texts("missing").compactMap(\.text), pointer: reader.text("at"),
      parameters: parameters.map { ($0.name, $0.node.node) }, asOf: asOf, location: node.location)
  }

  /// A rule without an example of each outcome it can have proves nothing.
  func checkExamples(
    _ examples: [RuleExample], of rule: String, _ reader: MappingReader, at location: Diagnostic.Location
  ) {
    var due: [Outcome] = []
    if reader["require"] != nil { due += [.pass, .violation, .undetermined] }
    if reader["manual"] != nil { due.append(.manual) }
    if reader["when"] != nil || reader["where"] != nil { due.append(.notApplicable) }
    for outcome in due where !examples.contains(where: { $0.expected == outcome }) {
      faults.report(PackWording.missingExample(rule, outcome, at: location))
    }
  }
}
