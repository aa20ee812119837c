/// What a clause is; the raw values are those of the pack's type.
public enum ClauseKind: String, Sendable, CaseIterable {
  /// 编, 章, 节, 条, 款, 项, 目
  case part, chapter, section, article, paragraph, item, subitem
  /// 一、 （一） 1. （1）, the levels of official papers
  case heading1, heading2, heading3, heading4
  /// Text before the first numbered clause.
  case preamble
  /// Who signs, and when.
  case signature
  /// A row of a table.
  case tableRow

  /// How far out a clause stands: one holds those of a greater rank that follow it. Nil for what holds nothing.
  var rank: Int? {
    switch self {
    case .part: 1
    case .chapter: 2
    case .section: 3
    case .heading1: 4
    case .article: 5
    case .item, .heading2: 7
    case .subitem, .heading3: 8
    case .heading4: 9
    case .paragraph, .preamble, .signature, .tableRow: nil
    }
  }

  /// The rank of a paragraph (款) inside an article.
  static let paragraphRank = 6
}
