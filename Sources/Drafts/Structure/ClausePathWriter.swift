import Law

/// Writes the names of a part's clauses as a lawyer does: 第三条第二款第（一）项, 二、（一）, 附件1第二条.
struct ClausePathWriter {
  private let clauses: [DraftClause]
  private let sentences: [DraftSentence]
  private let prefix: String
  private let start: Int
  /// How many paragraphs (款) each clause has that holds some, its own text included.
  private var paragraphs: [Int: Int] = [:]
  /// The place of each paragraph among those of its clause, from 1.
  private var places: [Int: Int] = [:]
  private var topParagraphs = 0

  /// The names of a part's clauses and of their own text, in the order of the clauses.
  static func names(
    _ clauses: [DraftClause], from start: Int, prefix: String, sentences: [DraftSentence]
  ) -> [(clause: String, ownText: String)] {
    let writer = ClausePathWriter(clauses, from: start, prefix: prefix, sentences: sentences)
    return clauses.indices.dropFirst(start).map { (writer.path(of: $0), writer.pathOfOwnText(of: $0)) }
  }

  private init(_ clauses: [DraftClause], from start: Int, prefix: String, sentences: [DraftSentence]) {
    self.clauses = clauses
    self.sentences = sentences
    self.prefix = prefix
    self.start = start
    for index in clauses.indices.dropFirst(start) where isParagraph(index) {
      if let parent = clauses[index].parent {
        let before = paragraphs[parent] ?? (hasOwnText(parent) ? 1 : 0)
        paragraphs[parent] = before + 1
        places[index] = before + 1
      } else {
        topParagraphs += 1
        places[index] = topParagraphs
      }
    }
  }

  private func isParagraph(_ index: Int) -> Bool {
    clauses[index].kind == .paragraph || clauses[index].kind == .preamble
  }

  /// Whether a clause has text of its own that is no heading.
  private func hasOwnText(_ index: Int) -> Bool {
    clauses[index].sentences.contains { !sentences[$0].isHeading }
  }

  /// The name of a clause.
  private func path(of index: Int) -> String { prefix + localPath(of: index, isOwnText: false) }

  /// The name of the place of a clause's own text: of an article with several paragraphs the first.
  private func pathOfOwnText(of index: Int) -> String { prefix + localPath(of: index, isOwnText: true) }

  private func localPath(of index: Int, isOwnText: Bool) -> String {
    let clause = clauses[index]
    var path: String
    // An article is named without its chapter; a list below a paragraph of an article names the paragraph.
    switch clause.kind {
    case .part, .chapter, .section, .article, .heading1: path = step(of: index)
    default:
      let parent = clause.parent
      path =
        parent.map { localPath(of: $0, isOwnText: !isParagraph(index) && clauses[index].kind != .tableRow) }
        ?? ""
      path += step(of: index)
    }
    if isOwnText, clause.kind == .article, (paragraphs[index] ?? 0) > 1, hasOwnText(index) { path += "第一款" }
    return path
  }

  private func step(of index: Int) -> String {
    let clause = clauses[index]
    switch clause.kind {
    case .part, .chapter, .section, .article, .heading1: return trimmed(clause.label)
    case .heading2, .heading3, .heading4: return clause.label
    case .item: return "第\(trimmed(clause.label))项"
    case .subitem: return "第\(trimmed(clause.label))目"
    case .preamble:
      return clauses.count - start > 1 && topParagraphs > 1 ? "引言第\(numeral(places[index] ?? 1))段" : "引言"
    case .signature: return "落款"
    case .tableRow: return "表格第\(row(index))行"
    case .paragraph:
      let place = places[index] ?? 1
      guard let parent = clause.parent else { return "第\(numeral(place))段" }
      if (paragraphs[parent] ?? 0) < 2 { return "" }
      return "第\(numeral(place))" + (clauses[parent].kind == .article ? "款" : "段")
    }
  }

  private func row(_ index: Int) -> String {
    String(clauses[index].id.split(separator: ".").last?.drop { !$0.isNumber } ?? "")
  }

  private func numeral(_ value: Int) -> String { ChineseNumeral.text(value) ?? String(value) }

  /// A label without the mark behind it; 一、 keeps it.
  private func trimmed(_ label: String) -> String {
    label.hasSuffix(".")
      || label.hasSuffix("、") && !(label.unicodeScalars.first.map { $0.value > 0x7F } ?? false)
      ? String(label.dropLast()) : label
  }
}
