import SourceText

/// Why a text is not a citation, and where.
public struct CitationFault: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Kind: String, Sendable, CaseIterable {
    /// There is no title or key in front.
    case missingLaw
    /// There is no `#` with an article.
    case missingArticle
    /// What stands after `@` is not a day.
    case version
    /// What stands after `#` is not an article such as 64 or 133-1.
    case article
    /// What stands after `.` is not a paragraph from 1 to 999.
    case paragraph
    /// What stands in parentheses is not an item from 1 to 999, or the parenthesis is not closed.
    case item
    /// The text goes on after the citation.
    case textAfterEnd
  }

  /// What is wrong.
  public let kind: Kind
  /// Where it is, in UTF-8 bytes from the start of the text.
  public let offset: Int

  init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// What is wrong, for a message.
  public var text: LocalizedText {
    switch kind {
    case .missingLaw: LocalizedText(zh: "引用缺少法律名称", en: "the citation names no law")
    case .missingArticle: LocalizedText(zh: "引用缺少条文号", en: "the citation names no article")
    case .version:
      LocalizedText(zh: "@ 之后应为版本日期 YYYY-MM-DD", en: "a version date YYYY-MM-DD is expected after @")
    case .article:
      LocalizedText(zh: "# 之后应为条号，如 64 或 133-1", en: "an article such as 64 or 133-1 is expected after #")
    case .paragraph: LocalizedText(zh: "“.”之后应为款号", en: "a paragraph number is expected after '.'")
    case .item: LocalizedText(zh: "括号内应为项号", en: "an item number is expected in parentheses")
    case .textAfterEnd: LocalizedText(zh: "引用之后有多余内容", en: "the text goes on after the citation")
    }
  }

  /// How a citation is written, for a help line.
  public static let help = LocalizedText(
    zh: "写法：行政处罚法#64（第六十四条）、#57.1(4)（第一款第四项）、#64(2)（第二项）、行政处罚法@2017-09-01#42（指定版本）",
    en:
      "write 行政处罚法#64 (article 64), #57.1(4) (paragraph 1, item 4), #64(2) (item 2), 行政处罚法@2017-09-01#42 (a version)"
  )
}
