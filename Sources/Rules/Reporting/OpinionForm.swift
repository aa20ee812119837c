import SourceText

/// The form of the review opinion (审核意见书), as the pack declares it (`opinion`).
public struct OpinionForm: Sendable {
  /// The title of the paper.
  public let title: LocalizedText
  /// What stands in the table at its head.
  public let header: [HeaderLine]
  /// The overall conclusions; the first that fits is drawn.
  public let conclusions: [Conclusion]
  /// Who signs.
  public let signatures: [LocalizedText]

  /// A line of the head.
  public struct HeaderLine: Sendable {
    /// What the line says.
    public let title: LocalizedText
    let value: LocalizedCondition
  }

  /// An overall conclusion and the findings that lead to it: it fits where one finding meets all that is asked.
  public struct Conclusion: Sendable {
    /// The standard term.
    public let title: LocalizedText
    /// What the paper says.
    public let text: LocalizedText
    /// The outcomes; empty for any.
    let outcomes: Set<Outcome>
    /// The severities; empty for any.
    let severities: Set<Rule.Severity>
    /// The legal effects; empty for any.
    let effects: Set<Rule.LegalEffect>
    /// The rules; empty for any.
    let rules: Set<String>

    /// Whether it is what is left where nothing else fits.
    var isDefault: Bool { outcomes.isEmpty && severities.isEmpty && effects.isEmpty && rules.isEmpty }

    /// Whether a finding leads to it.
    public func fits(
      rule: String, outcome: Outcome, severity: Rule.Severity, effect: Rule.LegalEffect?
    ) -> Bool {
      (outcomes.isEmpty || outcomes.contains(outcome))
        && (severities.isEmpty || severities.contains(severity))
        && (effects.isEmpty || effect.map { effects.contains($0) } ?? false)
        && (rules.isEmpty || rules.contains(rule))
    }
  }

  /// The conclusion where no finding leads to another.
  public var lastConclusion: Conclusion? { conclusions.last { $0.isDefault } }
}
