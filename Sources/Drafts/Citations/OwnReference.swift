/// A reference to another place of the draft itself.
public struct OwnReference: Sendable, Hashable {
  /// What it refers to.
  public let kind: Kind
  /// Where, in the normalised text.
  public let range: Range<Int>
  /// The sentence, an index of the draft's `sentences`.
  public let sentence: Int
  /// Whether the place is there; nil where the draft is not numbered in a way that tells.
  public let exists: Bool?

  /// What a reference refers to; the raw values are those of the pack's type.
  public enum Kind: String, Sendable {
    /// 本办法第五条, or 第五条 alone
    case article
    /// 前款, 前两款
    case precedingParagraph
    /// 前条
    case precedingArticle
    /// 附件2
    case attachment
  }
}
