/// Does a provision exist in a version of a law?
public enum ProvisionExistence: Sendable, Hashable {
  /// A level of a provision.
  public enum Level: String, Sendable {
    /// 条
    case article
    /// 款
    case paragraph
    /// 项
    case item
  }

  /// Why the table cannot tell.
  public enum Reason: String, Sendable {
    /// The number of articles is not known, or not firm enough to judge by.
    case articleCount
    /// Paragraphs and items of this version were not counted.
    case paragraphs
    /// Subitems (目) are counted for no law.
    case subitems
    /// A number of the citation is below 1, or a subitem stands without an item.
    case malformed
  }

  /// It does.
  case exists
  /// It does not; the first level that is missing.
  case doesNotExist(Level)
  /// The table does not hold the answer.
  case unknown(Reason)
}
