/// How many articles a version has, and how far the number may be relied on.
public struct ArticleCount: Sendable, Hashable {
  /// What the number may be used for.
  public enum Reliability: String, Sendable {
    /// The text was seen whole: no article above the number exists.
    case complete
    /// The text may be cut short: articles up to the number exist, more may.
    case atLeast
    /// From general knowledge: to be shown, not to be judged by.
    case advisory
    /// No number that could be checked against.
    case none
  }

  /// The highest number of an article; nil when not known.
  public let count: Int?
  /// How far to rely on it.
  public let reliability: Reliability
}
