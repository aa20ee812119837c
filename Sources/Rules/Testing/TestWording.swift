import SourceText

/// The words of examples that do not come out as they say.
enum TestWording {
  static func outcome(_ outcome: Outcome, of rule: String, _ example: RuleExample, _ causes: [LocalizedText])
    -> Diagnostic
  {
    Diagnostic(
      code: "example.outcome",
      message: LocalizedText(
        zh: "规则 \(rule) 的示例“\(example.name)”应为 \(example.expected.rawValue)，实为 \(outcome.rawValue)",
        en:
          "example “\(example.name)” of \(rule) expects \(example.expected.rawValue), but it is \(outcome.rawValue)"
      ),
      at: example.location, help: causes)
  }

  static func notNamed(_ path: String, _ named: [String], _ rule: String, _ example: RuleExample)
    -> Diagnostic
  {
    Diagnostic(
      code: "example.missing",
      message: LocalizedText(
        zh: "规则 \(rule) 的示例“\(example.name)”没有指出缺少 `\(path)`",
        en: "example “\(example.name)” of \(rule) does not name the missing `\(path)`"),
      at: example.location,
      help: [
        LocalizedText(
          zh: "指出的是：\(named.joined(separator: "、"))", en: "it names: \(named.joined(separator: ", "))")
      ])
  }

  static func elsewhere(_ pointer: String, _ found: [String], _ rule: String, _ example: RuleExample)
    -> Diagnostic
  {
    Diagnostic(
      code: "example.place",
      message: LocalizedText(
        zh: "规则 \(rule) 的示例“\(example.name)”没有指向 \(pointer)",
        en: "example “\(example.name)” of \(rule) does not point at \(pointer)"),
      at: example.location,
      help: [
        LocalizedText(
          zh: "指向的是：\(found.joined(separator: "、"))", en: "it points at: \(found.joined(separator: ", "))")
      ])
  }

  static func noCalculation(_ rule: String, _ example: RuleExample) -> Diagnostic {
    Diagnostic(
      code: "example.calculation",
      message: LocalizedText(
        zh: "规则 \(rule) 的示例“\(example.name)”算不出 `calculation` 的各行",
        en: "the lines of `calculation` cannot be computed in example “\(example.name)” of \(rule)"),
      at: example.location)
  }
}
