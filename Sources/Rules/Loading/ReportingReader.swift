import CEL
import SourceText

/// Reads the sections of a pack that are for reports: `statistics` and `opinion`.
struct ReportingReader {
  let compiler: ExpressionCompiler
  let faults: FaultList

  // MARK: statistics

  func statistics(_ section: PackNode, _ environment: Environment, _ rules: [String]) -> PackStatistics {
    guard
      let reader = MappingReader(
        section, keys: ["groups", "indicators"], of: .key("statistics"), faults)
    else { return .none }
    var names = NameList(faults)
    let groups = reader.elements("groups").compactMap { group($0, environment, &names) }
    let indicators = reader.elements("indicators").compactMap { indicator($0, rules, &names) }
    return PackStatistics(groups: groups, indicators: indicators)
  }

  private func group(
    _ node: PackNode, _ environment: Environment, _ names: inout NameList
  ) -> PackStatistics.Group? {
    guard
      let reader = MappingReader(
        node, keys: ["id", "title", "value", "by", "public"], of: .element(of: "groups"), faults)
    else { return nil }
    let id = names.take(reader.required("id"))
    let title = reader.requiredLocalized("title")
    let value = reader.required("value").flatMap { condition($0, environment) }
    if let by = reader["by"], by.text != "month" {
      faults.report(PackWording.notOneOf(by.text ?? "", ["month"], for: "by", at: by.location))
    }
    guard let id, let title, let value else { return nil }
    return .init(
      id: id, title: title, isPublic: reader.flag("public"), isByMonth: reader["by"] != nil, value: value)
  }

  private func indicator(
    _ node: PackNode, _ rules: [String], _ names: inout NameList
  ) -> PackStatistics.Indicator? {
    guard
      let reader = MappingReader(
        node, keys: ["id", "title", "rules"], of: .element(of: "indicators"), faults)
    else { return nil }
    let id = names.take(reader.required("id"))
    let title = reader.requiredLocalized("title")
    guard reader.required("rules") != nil, let id, let title else { return nil }
    return .init(id: id, title: title, rules: known(reader, rules))
  }

  /// Ids within a section: each once.
  private struct NameList {
    private let faults: FaultList
    private var places: [String: Diagnostic.Location] = [:]

    init(_ faults: FaultList) { self.faults = faults }

    mutating func take(_ node: PackNode?) -> String? {
      guard let node, let id = node.text else { return nil }
      if let first = places[id] {
        faults.report(PackWording.duplicate(.key("id"), id, first: first, at: node.location))
        return nil
      }
      places[id] = node.location
      return id
    }
  }

  // MARK: opinion

  func opinion(_ section: PackNode, _ environment: Environment, _ rules: [String]) -> OpinionForm? {
    guard
      let reader = MappingReader(
        section, keys: ["title", "header", "conclusions", "signatures"], of: .key("opinion"), faults)
    else { return nil }
    let title = reader.requiredLocalized("title")
    let header = reader.elements("header").compactMap { headerLine($0, environment) }
    let conclusions =
      reader.required("conclusions") == nil
      ? [] : reader.elements("conclusions").compactMap { conclusion($0, rules) }
    if !faults.hasErrors, !conclusions.contains(where: \.isDefault), let node = reader["conclusions"] {
      faults.report(PackWording.noLastConclusion(at: node.head))
    }
    let signatures = reader.elements("signatures").compactMap {
      LocalizedText($0, key: "signatures", faults)
    }
    return title.map {
      OpinionForm(title: $0, header: header, conclusions: conclusions, signatures: signatures)
    }
  }

  private func headerLine(_ node: PackNode, _ environment: Environment) -> OpinionForm.HeaderLine? {
    guard
      let reader = MappingReader(node, keys: ["title", "value"], of: .element(of: "header"), faults)
    else { return nil }
    let title = reader.requiredLocalized("title")
    let value = reader.required("value").flatMap { condition($0, environment) }
    guard let title, let value else { return nil }
    return .init(title: title, value: value)
  }

  private func conclusion(_ node: PackNode, _ rules: [String]) -> OpinionForm.Conclusion? {
    guard
      let reader = MappingReader(
        node, keys: ["title", "text", "outcomes", "severities", "effects", "rules"],
        of: .element(of: "conclusions"), faults)
    else { return nil }
    let title = reader.requiredLocalized("title")
    let text = reader.requiredLocalized("text")
    let outcomes = choices(reader, "outcomes", Outcome.allCases)
    let severities = choices(reader, "severities", Rule.Severity.allCases)
    let effects = choices(reader, "effects", Rule.LegalEffect.allCases)
    guard let title, let text else { return nil }
    return .init(
      title: title, text: text, outcomes: outcomes, severities: severities, effects: effects,
      rules: known(reader, rules))
  }

  // MARK: Parts

  /// An expression, or one for each language.
  private func condition(_ node: PackNode, _ environment: Environment) -> LocalizedCondition? {
    guard node.kind == .object else {
      return compiler.compile(node, environment).map { LocalizedCondition(zh: $0, en: $0) }
    }
    guard
      let nodes = LocalizedNodes(node, key: "value", faults),
      let zh = compiler.compile(nodes.zh, environment), let en = compiler.compile(nodes.en, environment)
    else { return nil }
    return LocalizedCondition(zh: zh, en: en)
  }

  private func choices<Choice: RawRepresentable<String> & Hashable>(
    _ reader: MappingReader, _ key: String, _ all: [Choice]
  ) -> Set<Choice> {
    Set(
      reader.texts(key).compactMap { node in
        if let choice = node.text.flatMap(Choice.init(rawValue:)) { return choice }
        faults.report(
          PackWording.notOneOf(node.text ?? "", all.map(\.rawValue), for: key, at: node.location))
        return nil
      })
  }

  /// The rules under `rules`; each has to exist.
  private func known(_ reader: MappingReader, _ rules: [String]) -> Set<String> {
    let nodes = reader.texts("rules")
    for node in nodes where !rules.contains(node.text ?? "") {
      faults.report(
        PackWording.unknownName(
          .rule, node.text ?? "", suggestion: Spelling.closest(to: node.text ?? "", among: rules),
          at: node.location))
    }
    return Set(nodes.compactMap(\.text))
  }
}
