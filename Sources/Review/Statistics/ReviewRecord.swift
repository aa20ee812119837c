import Rules

/// What is left of a review for counting: small, and the same whether it comes from a run or from a report that
/// was written earlier.
public struct ReviewRecord: Sendable {
  /// The id of the subject.
  public var id = ""
  /// What a reader calls it.
  public var title = ""
  /// Where it was read from.
  public var place = ""
  /// The id of the pack; nil for an invalid subject of unknown kind.
  public var pack: String?
  /// The verdict.
  public var verdict = Verdict.invalid
  /// The score, 0 to 100; nil where there is none.
  public var score: Double?
  /// What it is grouped by.
  public var facts: [(group: String, values: [String])] = []
  /// Whether indicators hold; nil where one does not apply.
  public var indicators: [(indicator: String, holds: Bool?)] = []
  /// The findings.
  public var findings: [FindingRecord] = []

  /// What is left of a finding.
  public struct FindingRecord: Sendable {
    /// The id of the rule.
    public let rule: String
    /// What the rule asks for.
    public let title: String
    /// The id of the rule's point.
    public let point: String
    /// How grave a violation is.
    public let severity: Rule.Severity
    /// What the rule says.
    public let outcome: Outcome
    /// Whether a waiver covers it.
    public let isWaived: Bool
  }

  init() {}

  /// The record of a review.
  ///
  /// - Parameter points: The ids of the pack's points.
  public init(_ review: SubjectReview, points: [String]) {
    id = review.id
    title = review.title ?? ""
    place = review.line > 1 ? "\(review.path):\(review.line)" : review.path
    pack = review.pack
    verdict = review.verdict
    score = review.score?.value.flatMap { Double($0.text) }
    facts = review.facts
    indicators = review.indicators
    findings = review.findings.map { finding in
      FindingRecord(
        rule: finding.rule, title: finding.title,
        point: points.indices.contains(finding.point) ? points[finding.point] : "",
        severity: finding.severity, outcome: finding.outcome, isWaived: finding.waiver != nil)
    }
  }
}
