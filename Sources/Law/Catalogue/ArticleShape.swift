/// The paragraphs (款) and items (项) of one article.
public struct ArticleShape: Sendable, Hashable {
  /// The number of paragraphs.
  public let paragraphCount: Int
  /// The number of items of each paragraph, up to the last that has any.
  public let itemCounts: [Int]

  /// The items of a paragraph, counted from 1; 0 for a paragraph that does not exist.
  public func items(inParagraph paragraph: Int) -> Int {
    itemCounts.indices.contains(paragraph - 1) ? itemCounts[paragraph - 1] : 0
  }

  /// The items of the paragraph with the most: the bound for an item cited without its paragraph.
  public var mostItems: Int { itemCounts.max() ?? 0 }

  /// The only paragraph that has items; nil when none or several have.
  public var onlyParagraphWithItems: Int? {
    let paragraphs = itemCounts.indices.filter { itemCounts[$0] > 0 }
    return paragraphs.count == 1 ? paragraphs[0] + 1 : nil
  }
}
