/// Text in 《》 or in quotation marks.
public struct Quotation: Sendable, Hashable {
  /// Which marks it stands in.
  public let kind: Kind
  /// Where it is, the marks included.
  public let range: Range<Int>

  /// The marks.
  public enum Kind: String, Sendable {
    /// 《》
    case title
    /// “”
    case words
  }
}
