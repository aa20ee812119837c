import Law
import SourceText

/// How a subject is scored: points to lose by budget, and grades. All numbers are the pack's data.
public struct ScoringScheme: Sendable {
  /// Points that can be lost in one part of the review.
  public struct Budget: Sendable {
    /// The identifier: a point's, or that of a further part such as `documents`.
    public let id: String
    /// The points.
    public let points: ExactDecimal
    /// The rules counted here instead of under their own point.
    public let rules: Set<String>
  }

  /// What the first violation of a rule costs.
  public struct Deduction: Sendable {
    /// The rules of this severity; nil for all.
    public let severity: Rule.Severity?
    /// The rules of this legal effect; nil for all.
    public let effect: Rule.LegalEffect?
    /// The rules listed; empty for all.
    public let rules: Set<String>
    /// The points.
    public let points: ExactDecimal
  }

  /// A grade and the lowest score that has it.
  public struct Grade: Sendable {
    /// What a reader calls it.
    public let title: LocalizedText
    /// The lowest score.
    public let minimum: ExactDecimal
  }

  /// The budgets.
  public let budgets: [Budget]
  /// What violations cost; the first entry that fits a rule counts.
  public let deductions: [Deduction]
  /// What each further violation of one rule costs.
  public let repeated: ExactDecimal
  /// The share of the deduction that an undetermined rule costs, by severity.
  public let undetermined: [Rule.Severity: ExactDecimal]
  /// The grades, best first.
  public let grades: [Grade]
  /// The grade of a subject that violates a fatal rule, whatever its score.
  public let veto: LocalizedText
  /// Where the scheme comes from.
  public let source: LocalizedText
  /// Whether it was checked against its source.
  public let isVerified: Bool
  /// Whether it is the town's own, which takes the place of the pack's.
  public let isOwn: Bool
  /// Where it stands.
  public let location: Diagnostic.Location

  /// What the first violation of a rule costs.
  public func deduction(for rule: Rule) -> ExactDecimal {
    let fitting = deductions.first { entry in
      (entry.severity.map { $0 == rule.severity } ?? true) && (entry.effect.map { $0 == rule.effect } ?? true)
        && (entry.rules.isEmpty || entry.rules.contains(rule.id))
    }
    return fitting?.points ?? .zero
  }

  /// The index of the budget that a rule counts under.
  public func budget(for rule: Rule, in pack: Pack) -> Int? {
    budgets.firstIndex { $0.rules.contains(rule.id) }
      ?? budgets.firstIndex { $0.id == pack.points[rule.point].id }
  }
}
