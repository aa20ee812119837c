import CEL
import Law
import SourceText

extension PackLoader {
  private static let ruleKeys = [
    "id", "title", "point", "severity", "effect", "basis", "stage", "when", "each", "where", "let", "require",
    "manual", "message", "calculation", "remedy", "request", "at", "words", "examples",
  ]

  /// Reads `rules`, ordered by point and then by id.
  func rules(_ surroundings: RuleSurroundings) -> [Rule] {
    var places: [String: Diagnostic.Location] = [:]
    var rules: [Rule] = []
    for node in sections.rules {
      guard let reader = MappingReader(node, keys: Self.ruleKeys, of: .rule, faults) else { continue }
      guard let idNode = reader.required("id"), let id = idNode.text else { continue }
      if let first = places[id] {
        faults.report(PackWording.duplicate(.rule, id, first: first, at: idNode.location))
        continue
      }
      places[id] = idNode.location
      if let rule = rule(id, idNode, node, reader, surroundings) { rules.append(rule) }
    }
    let points = surroundings.identity.points
    func key(_ rule: Rule) -> (Int, Int, String) {
      (rule.point, Rule.number(of: rule.id, after: points[rule.point].prefix) ?? 0, rule.id)
    }
    return rules.sorted { key($0) < key($1) }
  }

  private func rule(
    _ id: String, _ idNode: PackNode, _ node: PackNode, _ reader: MappingReader,
    _ surroundings: RuleSurroundings
  ) -> Rule? {
    let texts = texts(node, reader)
    let point = point(reader, id, idNode, surroundings.identity.points)
    let severity = choice(reader, "severity", Rule.Severity.allCases.map(\.rawValue), required: true)
      .flatMap(Rule.Severity.init)
    let effect = choice(reader, "effect", Rule.LegalEffect.allCases.map(\.rawValue), required: false)
      .flatMap(Rule.LegalEffect.init)
    let stage = choice(reader, "stage", surroundings.identity.stages, required: false)
      .flatMap { surroundings.identity.stages.firstIndex(of: $0) }
    let conditions = RuleConditions(reader, surroundings, faults)
    if conditions.require == nil && conditions.manual == nil && reader["require"] == nil {
      faults.report(PackWording.nothingRequired(id, at: idNode.location))
    }
    let examples = isTrusting ? [] : examples(reader, surroundings)
    if !isTrusting { checkExamples(of: id, reader, at: idNode.location) }
    guard let texts, let point, let severity else { return nil }
    return Rule(
      id: id, texts: texts, point: point, severity: severity, effect: effect, stage: stage,
      when: conditions.when, each: conditions.each, filter: conditions.filter, require: conditions.require,
      manual: conditions.manual, message: conditions.message, places: conditions.places,
      calculation: conditions.calculation, words: conditions.words, locals: conditions.locals,
      examples: examples,
      parameters: conditions.parameters, inputCount: conditions.inputCount, location: idNode.location)
  }

  /// What findings say of the rule; read when a finding first does where the pack was checked before.
  private func texts(_ node: PackNode, _ reader: MappingReader) -> Lazy<Rule.Texts>? {
    guard isTrusting else { return Rule.Texts(reader, references, faults).map { Lazy($0) } }
    return Lazy { [references] in
      let faults = FaultList()
      return MappingReader(node, keys: Self.ruleKeys, of: .rule, faults)
        .flatMap { Rule.Texts($0, references, faults) } ?? .none
    }
  }

  private func point(
    _ reader: MappingReader, _ id: String, _ idNode: PackNode, _ points: [Pack.Point]
  ) -> Int? {
    guard let name = choice(reader, "point", points.map(\.id), required: true) else { return nil }
    guard let index = points.firstIndex(where: { $0.id == name }) else { return nil }
    let prefix = points[index].prefix
    if !prefix.isEmpty, Rule.number(of: id, after: prefix) == nil {
      faults.report(PackWording.wrongPrefix(id, of: name, prefix: prefix, at: idNode.location))
    }
    return index
  }

  /// The text of a key that has to be one of a few words.
  func choice(_ reader: MappingReader, _ key: String, _ allowed: [String], required: Bool) -> String? {
    guard let node = required ? reader.required(key) : reader[key] else { return nil }
    guard let text = node.text else {
      faults.report(PackWording.expected(.text, for: .key(key), at: node.head))
      return nil
    }
    if allowed.contains(text) { return text }
    faults.report(PackWording.notOneOf(text, allowed, for: key, at: node.location))
    return nil
  }
}
