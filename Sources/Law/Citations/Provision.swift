/// A place inside a law: 条 (article), 款 (paragraph), 项 (item), 目 (subitem), each counted from 1.
///
/// An item without a paragraph is how practice cites an article of one paragraph (第六十四条第（二）项).
public struct Provision: Sendable, Hashable {
  /// The article.
  public var article: ArticleNumber
  /// The paragraph (款); nil for the whole article.
  public var paragraph: Int?
  /// The item (项); nil for the whole paragraph.
  public var item: Int?
  /// The subitem (目); nil for the whole item.
  public var subitem: Int?

  /// The largest number of a paragraph, an item or a subitem.
  public static let maximumPart = 999

  /// A place from its numbers.
  public init(_ article: ArticleNumber, paragraph: Int? = nil, item: Int? = nil, subitem: Int? = nil) {
    self.article = article
    self.paragraph = paragraph
    self.item = item
    self.subitem = subitem
  }

  /// Is every number 1 or more, and is a subitem part of an item?
  public var isCountedFromOne: Bool {
    (paragraph ?? 1) >= 1 && (item ?? 1) >= 1 && (subitem ?? 1) >= 1 && (subitem == nil || item != nil)
  }

  /// Is it counted from one, with no number above `maximumPart`?
  public var isInRange: Bool {
    isCountedFromOne && max(paragraph ?? 1, item ?? 1, subitem ?? 1) <= Provision.maximumPart
  }
}
