import Rules
import SourceText

/// What the review opinion on a subject says beyond the findings.
public struct SubjectOpinion: Sendable {
  /// The title of the paper.
  public let title: String
  /// The head: what each line says, and its value; empty where the subject does not hold it.
  public let header: [(title: String, value: String)]
  /// The overall conclusion in the standard term.
  public let conclusion: String
  /// What the paper says of it.
  public let text: String
  /// Who signs.
  public let signatures: [String]

  init(_ form: OpinionForm, _ facts: SubjectFacts, _ findings: [Finding], _ language: Language) {
    title = form.title[language]
    header = form.header.map { ($0.title[language], facts.value(of: $0)) }
    let open = findings.filter { $0.waiver == nil }
    let fitting = form.conclusions.first { conclusion in
      open.contains {
        conclusion.fits(rule: $0.rule, outcome: $0.outcome, severity: $0.severity, effect: $0.effect)
      }
    }
    let conclusion = fitting ?? form.lastConclusion
    self.conclusion = conclusion?.title[language] ?? ""
    text = conclusion?.text[language] ?? ""
    signatures = form.signatures.map { $0[language] }
  }
}
