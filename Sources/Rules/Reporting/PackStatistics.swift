import SourceText

/// What summaries over many subjects group by and count, as the pack declares it (`statistics`).
public struct PackStatistics: Sendable {
  /// What subjects are grouped by.
  public let groups: [Group]
  /// What is counted as a rate.
  public let indicators: [Indicator]

  static let none = PackStatistics(groups: [], indicators: [])

  /// One thing that subjects are grouped by, such as the agency.
  public struct Group: Sendable {
    /// The id, such as `agency`.
    public let id: String
    /// What a reader calls it.
    public let title: LocalizedText
    /// Whether a published summary may show it.
    public let isPublic: Bool
    /// Whether days are grouped by their month.
    let isByMonth: Bool
    let value: LocalizedCondition
  }

  /// A rate: of the subjects to which any of some rules applies, those that pass all of them.
  public struct Indicator: Sendable {
    /// The id, such as `publication`.
    public let id: String
    /// What a reader calls it.
    public let title: LocalizedText
    /// The ids of the rules.
    public let rules: Set<String>
  }
}
