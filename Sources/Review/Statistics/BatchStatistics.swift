import Rules

/// The picture of a batch: counts over its reviews, in memory that does not grow with it.
public struct BatchStatistics: Sendable {
  /// How many subjects were counted.
  public private(set) var reviewed = 0
  /// How many came out with each verdict.
  public private(set) var verdicts: [Verdict: Int] = [:]
  /// How many findings waivers cover.
  public private(set) var waivedFindings = 0
  /// The scores: how many subjects in each tenth (the last holds 90 to 100), and how many without a score.
  public private(set) var scores = Scores()
  /// The packs in the order in which they were met.
  public internal(set) var packs: [PackCounts] = []

  /// The most values of a group that are told apart.
  public static let maximumValues = 2000

  /// A distribution of scores.
  public struct Scores: Sendable {
    /// The tenths.
    public var tenths = Array(repeating: 0, count: 10)
    /// Subjects without a score.
    public var none = 0
    /// The sum, for the mean.
    public var sum = 0.0

    /// How many subjects have a score.
    public var count: Int { tenths.reduce(0, +) }
    /// The mean; nil where there is none.
    public var mean: Double? { count == 0 ? nil : sum / Double(count) }
  }

  /// How rules came out.
  public struct OutcomeCounts: Sendable {
    /// Subjects with a violation.
    public var violation = 0
    /// Subjects where it could not be decided.
    public var undetermined = 0
    /// Subjects where a person has to judge.
    public var manual = 0
    /// Subjects where waivers cover all that was found.
    public var waived = 0

    /// Counts of nothing.
    public init() {}
  }

  /// The counts of one pack.
  public struct PackCounts: Sendable {
    /// The id of the pack.
    public let id: String
    /// How many subjects it reviewed.
    public var subjects = 0
    /// The rules that found something, by their ids.
    public var rules: [String: RuleCounts] = [:]
    /// The points, by their ids: how many subjects have something there.
    public var points: [String: OutcomeCounts] = [:]
    /// The groups in the pack's order.
    public var groups: [GroupCounts] = []
    /// The indicators in the pack's order.
    public var indicators: [IndicatorCounts] = []
  }

  /// The counts of one rule.
  public struct RuleCounts: Sendable {
    /// What it asks for.
    public let title: String
    /// The id of its point.
    public let point: String
    /// How grave a violation is.
    public let severity: Rule.Severity
    /// The subjects by outcome.
    public var subjects = OutcomeCounts()
  }

  /// The counts of one group, such as the agency.
  public struct GroupCounts: Sendable {
    /// The id of the group.
    public let id: String
    /// The counts by value.
    public var values: [String: ValueCounts] = [:]
    /// Subjects that do not hold a value.
    public var missing = ValueCounts()
    /// Subjects of values beyond the limit.
    public var further = ValueCounts()
  }

  /// The subjects with one value of a group.
  public struct ValueCounts: Sendable {
    /// All.
    public var subjects = 0
    /// Those by verdict.
    public var verdicts: [Verdict: Int] = [:]

    mutating func count(_ verdict: Verdict) {
      subjects += 1
      verdicts[verdict, default: 0] += 1
    }
  }

  /// The counts of one indicator.
  public struct IndicatorCounts: Sendable {
    /// The id.
    public let id: String
    /// Subjects that it applies to.
    public var applies = 0
    /// Those for which it holds.
    public var holds = 0

    /// The rate, 0 to 1; nil where it applies to none.
    public var rate: Double? { applies == 0 ? nil : Double(holds) / Double(applies) }
  }

  /// A picture of nothing.
  public init() {}

  /// Counts what every subject has, whatever its pack.
  mutating func noteVerdict(_ record: ReviewRecord) {
    reviewed += 1
    verdicts[record.verdict, default: 0] += 1
    waivedFindings += record.findings.count(where: \.isWaived)
    if let score = record.score, score >= 0, score <= 100 {
      scores.tenths[min(9, Int(score / 10))] += 1
      scores.sum += score
    } else {
      scores.none += 1
    }
  }

  /// The place of a pack's counts.
  mutating func pack(_ id: String) -> Int {
    if let index = packs.firstIndex(where: { $0.id == id }) { return index }
    packs.append(PackCounts(id: id))
    return packs.count - 1
  }
}
