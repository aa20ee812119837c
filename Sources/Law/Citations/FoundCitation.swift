/// A citation found in a text.
public struct FoundCitation: Sendable, Hashable {
  /// The title as written, without 《》; nil where the text cites itself or leaves the law out
  /// (第三条, 本法第三条).
  public let law: String?
  /// Where the title is, brackets included, in UTF-8 bytes; nil where there is none.
  public let lawRange: Range<Int>?
  /// The year in a parenthesis behind the title, such as 2021 of （2021年修订）.
  public let year: Int?
  /// The place; nil where a law is named without an article.
  public let provision: Provision?
  /// The last place of a range (第三条至第五条); nil for a single place.
  public let through: Provision?
  /// Where the citation is, in UTF-8 bytes. The first of a list starts at its law; the others hold their
  /// own words only.
  public let range: Range<Int>

  /// The citation; nil where it names no law or no article. Of a range, its first place.
  public var citation: ArticleCitation? {
    guard let law, let provision else { return nil }
    return ArticleCitation(law: law, provision: provision)
  }
}
