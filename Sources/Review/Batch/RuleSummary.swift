import Rules
import SourceText

/// What a report says of a rule, whether or not it found something.
public struct RuleSummary: Sendable {
  /// The rule's id.
  public let id: String
  /// The index of its point in the pack.
  public let point: Int
  /// How grave a violation is.
  public let severity: Rule.Severity
  /// What it asks for.
  public let title: String
  /// The articles it rests on, as a lawyer writes them.
  public let basis: [String]
  /// What must hold, in legal words.
  public let requirement: String?
  /// What to do about a violation.
  public let remedy: String?
  /// Which material to ask for.
  public let request: String?

  init(_ rule: Rule, _ words: ConditionWords, _ language: Language) {
    id = rule.id
    point = rule.point
    severity = rule.severity
    title = rule.title[language]
    basis = rule.basis.map { $0.text(language) }
    requirement = (rule.require ?? rule.manual?.when).map { words.text($0) }
    remedy = rule.remedy?[language]
    request = rule.request?[language]
  }
}
