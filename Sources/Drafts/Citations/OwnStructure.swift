import Law

/// What a draft holds that its own clauses may refer to.
struct OwnStructure {
  private let draft: Draft
  /// The part of the draft that each clause stands in: the document, one it carries, an attachment.
  private var parts: [Int] = []
  /// The clause of each article by part and number.
  private var articles: [Key: Int] = [:]
  /// The parts that have articles, or 一、 in their place.
  private var numbered: Set<Int> = []
  /// How many paragraphs (款) each article has, its own text included.
  private var paragraphs: [Int: Int] = [:]
  /// The clause of each paragraph by article and place.
  private var paragraphClauses: [ParagraphKey: Int] = [:]
  /// The items of each clause, and of each article as a whole.
  private var items: [Int: Set<Int>] = [:]
  private var itemsOfArticle: [Int: Set<Int>] = [:]
  /// The first article of each part.
  private var firstArticles: [Int: Int] = [:]
  /// The place of each paragraph in its article.
  private var places: [Int: Int] = [:]

  private struct Key: Hashable {
    let part: Int
    let number: Int
    let insertion: Int
  }

  private struct ParagraphKey: Hashable {
    let article: Int
    let place: Int
  }

  init(_ draft: Draft) {
    self.draft = draft
    var part = 0
    var attachment: Int?
    for (index, clause) in draft.clauses.enumerated() {
      if clause.attachment != attachment { part += 1 }
      attachment = clause.attachment
      parts.append(part)
      // What follows a signature is another document.
      if clause.kind == .signature { part += 1 }
      switch clause.kind {
      case .article, .heading1: add(article: index, part)
      case .paragraph:
        guard let parent = clause.parent, draft.clauses[parent].kind == .article else { break }
        paragraphs[parent] = (paragraphs[parent] ?? (hasText(parent) ? 1 : 0)) + 1
        places[index] = paragraphs[parent]
        paragraphClauses[.init(article: parent, place: paragraphs[parent] ?? 1)] = index
      case .item:
        if let parent = clause.parent, let number = clause.number {
          items[parent, default: []].insert(number)
        }
      default: break
      }
    }
  }

  private mutating func add(article index: Int, _ part: Int) {
    let clause = draft.clauses[index]
    guard let number = clause.number else { return }
    // 本通知第三条 means 三、 where there are no articles.
    if clause.kind == .article {
      numbered.insert(part)
      if firstArticles[part] == nil { firstArticles[part] = index }
    }
    let label = clause.label.split(separator: "之")
    let insertion = clause.kind == .article && label.count == 2 ? ChineseNumeral.parse(label[1]) ?? 0 : 0
    let key = Key(part: clause.kind == .article ? part : -1 - part, number: number, insertion: insertion)
    if articles[key] == nil { articles[key] = index }
    if clause.kind == .heading1 { numbered.insert(-1 - part) }
  }

  private func hasText(_ clause: Int) -> Bool {
    draft.clauses[clause].sentences.contains { !draft.sentences[$0].isHeading }
  }

  /// The article that a clause stands in.
  private func article(of clause: Int) -> Int? {
    var current: Int? = clause
    while let index = current {
      if draft.clauses[index].kind == .article { return index }
      current = draft.clauses[index].parent
    }
    return nil
  }

  /// Whether the part of the draft that a sentence stands in has a provision; nil where it has no articles.
  func holds(_ provision: Provision, from sentence: Int) -> Bool? {
    let part = parts[draft.sentences[sentence].clause]
    let row = numbered.contains(part) ? part : -1 - part
    guard numbered.contains(row) else { return nil }
    let key = Key(part: row, number: provision.article.number, insertion: provision.article.insertion)
    guard let article = articles[key] else { return false }
    guard row == part else { return true }
    if let paragraph = provision.paragraph, paragraph > max(paragraphs[article] ?? 1, 1) { return false }
    if let item = provision.item {
      guard let paragraph = provision.paragraph else {
        // Without a paragraph: any of the article's.
        return itemsOfArticle[article]?.contains(item) ?? false
      }
      let isOwn = paragraph == 1 && hasText(article)
      let holder = isOwn ? article : paragraphClauses[.init(article: article, place: paragraph)] ?? article
      return items[holder]?.contains(item) ?? false
    }
    return true
  }

  /// Whether a number of paragraphs stand before a sentence in its article; nil outside articles.
  func hasParagraphs(_ count: Int, before sentence: Int) -> Bool? {
    var current: Int? = draft.sentences[sentence].clause
    while let index = current {
      if let place = places[index] { return place > count }
      if draft.clauses[index].kind == .article { return false }
      current = draft.clauses[index].parent
    }
    return nil
  }

  /// Whether an article stands before that of a sentence; nil outside articles.
  func hasArticle(before sentence: Int) -> Bool? {
    let clause = draft.sentences[sentence].clause
    guard let article = article(of: clause) else { return nil }
    return firstArticles[parts[article]].map { $0 < article }
  }

  /// Whether the draft names or holds an attachment; nil for the number of what it has none of.
  func hasAttachment(_ number: Int?) -> Bool? {
    guard let number else { return !draft.attachments.isEmpty }
    return draft.attachments.contains { ($0.number ?? 1) == number }
  }
}
