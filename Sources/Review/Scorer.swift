import Law
import Rules
import SourceText

/// Scores subjects by a pack's scheme: what a rule costs is looked up once, not once a subject.
struct Scorer {
  private let scheme: ScoringScheme
  private let severities: [Rule.Severity]
  private let deductions: [ExactDecimal]
  private let budgets: [Int?]

  /// How one rule came out.
  struct RuleCount {
    /// The rule's index in the pack.
    let rule: Int
    let outcome: Outcome
    /// How many violations it reported.
    let violations: Int
  }

  init?(_ pack: Pack) {
    guard let scheme = pack.scoring else { return nil }
    self.scheme = scheme
    severities = pack.rules.map(\.severity)
    deductions = pack.rules.map(scheme.deduction(for:))
    budgets = pack.rules.map { scheme.budget(for: $0, in: pack) }
  }

  /// The score of a subject; nil where the numbers leave what decimals can hold.
  func score(_ counts: [RuleCount]) -> SubjectScore? {
    try? exactScore(counts)
  }

  private func exactScore(_ counts: [RuleCount]) throws(DecimalFault) -> SubjectScore {
    var lost = Array(repeating: ExactDecimal.zero, count: scheme.budgets.count)
    var isOpen = Array(repeating: false, count: scheme.budgets.count)
    var isVetoed = false
    var isUndecided = false
    for count in counts {
      if severities[count.rule] == .fatal {
        isVetoed = isVetoed || count.outcome == .violation
        isUndecided = isUndecided || count.outcome == .undetermined
      }
      guard let budget = budgets[count.rule] else { continue }
      // A budget of which no rule applies is left out of the whole.
      isOpen[budget] = isOpen[budget] || count.outcome != .notApplicable
      lost[budget] = try lost[budget] + deduction(count)
    }
    var total = ExactDecimal.zero
    var kept = ExactDecimal.zero
    for (index, budget) in scheme.budgets.enumerated() where isOpen[index] {
      total = try total + budget.points
      kept = try kept + max(.zero, budget.points - lost[index])
    }
    let technical =
      total == .zero
      ? ExactDecimal(100)
      : try (kept * ExactDecimal(100)).divided(by: total, scale: 1, rounding: .halfUp)
    if isVetoed { return SubjectScore(value: .zero, technical: technical, grade: scheme.veto) }
    if isUndecided { return SubjectScore(value: nil, technical: technical, grade: nil) }
    return SubjectScore(
      value: technical, technical: technical, grade: scheme.grades.first { technical >= $0.minimum }?.title)
  }

  /// What a rule costs: the first violation in full, each further one a little, at the most twice the first.
  private func deduction(_ count: RuleCount) throws(DecimalFault) -> ExactDecimal {
    let first = deductions[count.rule]
    switch count.outcome {
    case .violation:
      let further = try scheme.repeated * ExactDecimal(Int64(max(0, count.violations - 1)))
      return min(try first + further, try first + first)
    case .undetermined:
      return try first * (scheme.undetermined[severities[count.rule]] ?? .zero)
    case .pass, .manual, .notApplicable:
      return .zero
    }
  }
}
