import Law
import SourceText

extension PackLoader {
  private static let scoringKeys = [
    "budgets", "deductions", "repeated", "undetermined", "grades", "veto", "source", "verified",
  ]

  /// Reads `scoring`; the town's own takes the place of the pack's as a whole.
  func scoring() -> ScoringScheme? {
    guard
      let section = configuration?.scoring ?? sections.scoring,
      let reader = MappingReader(section, keys: Self.scoringKeys, of: .key("scoring"), faults)
    else { return nil }
    let budgets = elements(reader, "budgets").compactMap(budget)
    let deductions = elements(reader, "deductions").compactMap(deduction)
    let grades = elements(reader, "grades").compactMap(grade)
    let veto = reader.requiredLocalized("veto")
    let source = reader.requiredLocalized("source")
    guard let veto, let source else { return nil }
    return ScoringScheme(
      budgets: budgets, deductions: deductions, repeated: reader["repeated"].flatMap(number) ?? .zero,
      undetermined: shares(reader["undetermined"]), grades: grades.sorted { $0.minimum > $1.minimum },
      veto: veto, source: source, isVerified: reader.flag("verified"),
      isOwn: configuration?.scoring != nil, location: section.location)
  }

  private func elements(_ reader: MappingReader, _ key: String) -> [PackNode] {
    guard let node = reader.required(key) else { return [] }
    if node.kind != .array {
      faults.report(PackWording.expected(.sequence, for: .key(key), at: node.location))
    }
    return node.elements
  }

  private func budget(_ node: PackNode) -> ScoringScheme.Budget? {
    guard
      let reader = MappingReader(node, keys: ["id", "points", "rules"], of: .key("budgets"), faults),
      let id = reader.requiredText("id"), let points = reader.required("points").flatMap(number)
    else { return nil }
    return .init(id: id, points: points, rules: ruleIDs(reader))
  }

  private func deduction(_ node: PackNode) -> ScoringScheme.Deduction? {
    guard
      let reader = MappingReader(
        node, keys: ["severity", "effect", "rules", "points"], of: .key("deductions"), faults),
      let points = reader.required("points").flatMap(number)
    else { return nil }
    return .init(
      severity: choice(reader, "severity", Rule.Severity.allCases.map(\.rawValue), required: false)
        .flatMap(Rule.Severity.init),
      effect: choice(reader, "effect", Rule.LegalEffect.allCases.map(\.rawValue), required: false)
        .flatMap(Rule.LegalEffect.init),
      rules: ruleIDs(reader), points: points)
  }

  private func grade(_ node: PackNode) -> ScoringScheme.Grade? {
    guard
      let reader = MappingReader(node, keys: ["title", "minimum"], of: .key("grades"), faults),
      let title = reader.requiredLocalized("title"), let minimum = reader.required("minimum").flatMap(number)
    else { return nil }
    return .init(title: title, minimum: minimum)
  }

  private func shares(_ node: PackNode?) -> [Rule.Severity: ExactDecimal] {
    var shares: [Rule.Severity: ExactDecimal] = [:]
    for (key, value) in node?.entries ?? [] {
      let name = key.text ?? ""
      if let severity = Rule.Severity(rawValue: name) {
        shares[severity] = number(value)
      } else {
        faults.report(
          PackWording.notOneOf(
            name, Rule.Severity.allCases.map(\.rawValue), for: "undetermined", at: key.location))
      }
    }
    return shares
  }

  /// Rules that a scheme names have to exist.
  private func ruleIDs(_ reader: MappingReader) -> Set<String> {
    let known = Set(
      sections.rules.compactMap { rule in rule.entries.first { $0.key.text == "id" }?.value.text })
    for node in reader.texts("rules") where !known.contains(node.text ?? "") {
      faults.report(
        PackWording.unknownName(
          .rule, node.text ?? "", suggestion: Spelling.closest(to: node.text ?? "", among: known.sorted()),
          at: node.location))
    }
    return Set(reader.texts("rules").compactMap(\.text))
  }

  private func number(_ node: PackNode) -> ExactDecimal? {
    if let text = node.text, let number = try? ExactDecimal(parsing: text) { return number }
    faults.report(
      PackWording.badValue(
        node.text ?? "", of: LocalizedText(zh: "十进制数", en: "a decimal number"), at: node.location))
    return nil
  }
}
