import SourceText

/// Puts paragraphs together to the clause tree, with each clause's name, number and sentences.
struct ClauseTreeBuilder {
  private(set) var clauses: [DraftClause] = []
  private(set) var sentences: [DraftSentence] = []

  private let text: NormalisedText
  private let cutter: SentenceCutter
  /// The open clauses from the outside in.
  private var open: [Open] = []
  /// The rows of siblings at the top of the current part.
  private var top = Siblings()
  /// The attachment the place is in, and what its clauses' names start with.
  private var attachment: Int?
  private var prefix = ""
  /// The first clause of the current part.
  private var partStart = 0
  private var known: [String: Int] = [:]
  /// The last clause without a number.
  private var paragraph = -1
  /// Whether the part has a numbered clause.
  private var isNumbered = false

  /// A clause that may hold further ones.
  private struct Open {
    let index: Int
    let rank: Int
    var siblings = Siblings()
  }

  /// What was met so far among the clauses that one holds.
  private struct Siblings {
    /// The last number of each way of numbering.
    var last: [(form: ClauseLabel.Form, number: Int, insertion: Int, clause: Int)] = []
    var paragraphs = 0
    var rows = 0

    /// The number that a label should have, by the one before it.
    ///
    /// - Parameters:
    ///   - clause: The clause of the label.
    ///   - paragraph: The last clause without a number: a list behind it may start again.
    mutating func expected(_ label: ClauseLabel, clause: Int, paragraph: Int) -> Int {
      let index = last.firstIndex { $0.form == label.form }
      let before = index.map { last[$0] }
      let entry = (form: label.form, number: label.number, insertion: label.insertion, clause: clause)
      if let index { last[index] = entry } else { last.append(entry) }
      guard let before else { return 1 }
      if label.number == 1, paragraph > before.clause, label.form != .article, label.form != .chinese {
        return 1
      }
      // 第五条之一 stands after 第五条.
      let isInserted = label.insertion == before.insertion + 1 && label.insertion > 0
      return isInserted ? before.number : before.number + 1
    }
  }

  init(_ text: NormalisedText, _ vocabulary: DraftVocabulary) {
    self.text = text
    cutter = SentenceCutter(text, vocabulary)
  }

  /// Whether the part has no clause yet.
  var isEmpty: Bool { clauses.count == partStart }
  /// Whether any clause was met.
  var hasBody: Bool { !clauses.isEmpty }

  // MARK: Parts

  /// Starts an attachment, or another document below the first.
  mutating func startPart(attachment: (index: Int, number: Int?)?) {
    // What carries another document says so in a paragraph or two and numbers nothing.
    if attachment == nil { turnIntoPreamble() }
    finishPart()
    self.attachment = attachment?.index
    prefix = attachment.map { "附件\($0.number.map(String.init) ?? "")" } ?? ""
    partStart = clauses.count
    open.removeAll()
    top = Siblings()
    articles = Siblings()
    isNumbered = false
  }

  /// Names the clauses when all are known.
  mutating func finish() { finishPart() }

  // MARK: Clauses

  /// Articles count through from the first to the last, whatever chapter they stand in.
  private var articles = Siblings()

  /// Adds a paragraph with a number.
  mutating func add(_ label: ClauseLabel, _ range: Range<Int>) {
    if !isNumbered { turnIntoPreamble() }
    isNumbered = true
    let kind = kind(of: label)
    let rank = kind.rank ?? ClauseKind.paragraphRank
    while let last = open.last, last.rank >= rank { open.removeLast() }
    let expected: Int
    if kind == .article {
      expected = articles.expected(label, clause: clauses.count, paragraph: paragraph)
    } else if open.isEmpty {
      expected = top.expected(label, clause: clauses.count, paragraph: paragraph)
    } else {
      expected = open[open.count - 1].siblings.expected(label, clause: clauses.count, paragraph: paragraph)
    }
    let own = label.range.upperBound..<range.upperBound
    let index = append(
      kind, step(kind, label), label: text.string(label.range), number: label.number, expected: expected,
      range: range, text: own)
    open.append(Open(index: index, rank: rank))
    readText(of: index, own, kind: kind)
  }

  /// Adds a paragraph without a number.
  mutating func add(paragraph range: Range<Int>) {
    defer { paragraph = clauses.count - 1 }
    let article = open.lastIndex { clauses[$0.index].kind == .article }
    if let article {
      // 款: whatever stands below the paragraph before is complete.
      open.removeSubrange((article + 1)...)
      // The article's own text is its first paragraph, where it has any that is no heading.
      let hasOwn = clauses[open[article].index].sentences.contains { !sentences[$0].isHeading }
      if open[article].siblings.paragraphs == 0 { open[article].siblings.paragraphs = hasOwn ? 1 : 0 }
      open[article].siblings.paragraphs += 1
      let number = open[article].siblings.paragraphs
      let index = append(
        .paragraph, "p\(number)", label: "", number: nil, expected: nil, range: range, text: range)
      open.append(Open(index: index, rank: ClauseKind.paragraphRank))
      readText(of: index, range, kind: .paragraph)
      return
    }
    let number: Int
    if open.isEmpty {
      top.paragraphs += 1
      number = top.paragraphs
    } else {
      let last = open.count - 1
      open[last].siblings.paragraphs += 1
      number = open[last].siblings.paragraphs
    }
    let index = append(
      .paragraph, "p\(number)", label: "", number: nil, expected: nil, range: range, text: range)
    readText(of: index, range, kind: .paragraph)
  }

  /// Adds a row of a table.
  mutating func add(row range: Range<Int>) {
    let number: Int
    if open.isEmpty {
      top.rows += 1
      number = top.rows
    } else {
      open[open.count - 1].siblings.rows += 1
      number = open[open.count - 1].siblings.rows
    }
    let index = append(
      .tableRow, "r\(number)", label: "", number: nil, expected: nil, range: range, text: range)
    readText(of: index, range, kind: .tableRow)
  }

  /// Adds who signs and when; no clause goes on after it.
  mutating func add(signature range: Range<Int>) {
    open.removeAll()
    append(.signature, "signature", label: "", number: nil, expected: nil, range: range, text: range)
    top = Siblings()
  }

  /// The text before the first number is the preamble, as long as it is short.
  private mutating func turnIntoPreamble() {
    let most = 3
    let text = clauses.indices.dropFirst(partStart).filter { clauses[$0].kind != .signature }
    guard text.count <= most, text.allSatisfy({ clauses[$0].kind == .paragraph && clauses[$0].parent == nil })
    else { return }
    for index in text { clauses[index].becomePreamble() }
  }

  private func kind(of label: ClauseLabel) -> ClauseKind {
    let isInArticle = open.contains { clauses[$0.index].kind == .article }
    switch label.form {
    case .part: return .part
    case .chapter: return .chapter
    case .section: return .section
    case .article: return .article
    case .chinese: return .heading1
    case .bracketedChinese: return isInArticle ? .item : .heading2
    case .arabic:
      guard isInArticle else { return .heading3 }
      // 1. right below a paragraph counts as 项 wherever the article has no （一） around it.
      let hasItem = open.contains {
        clauses[$0.index].kind == .item && clauses[$0.index].label.hasPrefix("（")
      }
      return hasItem ? .subitem : .item
    case .bracketedArabic: return isInArticle ? .subitem : .heading4
    case .circled: return .subitem
    }
  }

  private func step(_ kind: ClauseKind, _ label: ClauseLabel) -> String {
    let number = label.insertion == 0 ? "\(label.number)" : "\(label.number)-\(label.insertion)"
    switch kind {
    case .part: return "t" + number
    case .chapter: return "c" + number
    case .section: return "s" + number
    case .article: return "a" + number
    case .heading1: return "h" + number
    case .item: return "i" + number
    case .subitem: return "n" + number
    default: return (open.isEmpty ? "h" : "") + number
    }
  }

  @discardableResult
  private mutating func append(
    _ kind: ClauseKind, _ step: String, label: String, number: Int?, expected: Int?, range: Range<Int>,
    text: Range<Int>
  ) -> Int {
    // An article is named without its chapter.
    let parent = open.last?.index
    let base = kind == .article ? nil : parent.map { clauses[$0].id }
    let start = base ?? (attachment.map { "x\($0 + 1)" } ?? (partStart > 0 ? "inner" : nil))
    var id = start.map { "\($0).\(step)" } ?? step
    let count = (known[id] ?? 0) + 1
    known[id] = count
    if count > 1 { id += "~\(count)" }
    clauses.append(
      DraftClause(
        id: id, kind: kind, label: label, number: number, expected: expected, parent: parent,
        attachment: attachment, range: range, text: text))
    return clauses.count - 1
  }

  // MARK: Text

  private mutating func readText(of index: Int, _ range: Range<Int>, kind: ClauseKind) {
    let first = sentences.count
    let cuts = cutter.cut(range)
    let heading = kind == .tableRow ? nil : heading(cuts, kind)
    clauses[index].heading = heading
    for (number, cut) in cuts.enumerated() {
      sentences.append(
        DraftSentence(
          id: "\(clauses[index].id).s\(number + 1)", clause: index, range: cut.range,
          subClauses: cut.subClauses, isHeading: number == 0 && heading != nil))
    }
    clauses[index].sentences = first..<sentences.count
  }

  /// The heading that the text of a clause is or starts with.
  private func heading(_ cuts: [SentenceCutter.Cut], _ kind: ClauseKind) -> Range<Int>? {
    guard let first = cuts.first else { return nil }
    let words = text.string(first.range)
    switch kind {
    case .part, .chapter, .section: return first.range
    case .heading1, .heading2, .heading3, .heading4:
      let shape = ParagraphShape(words.hasSuffix("。") ? String(words.dropLast()) : words)
      // With a full stop only where the sentence goes on behind it and the words are a phrase.
      if cuts.count == 1 { return ParagraphShape(words).isHeading ? first.range : nil }
      return words.hasSuffix("。") && shape.isHeading && shape.isBare ? first.range : nil
    case .article:
      let isBracketed = words.hasPrefix("【") || words.hasPrefix("（")
      return cuts.count == 1 && ParagraphShape(words).isHeading
        && (isBracketed || ParagraphShape(words).isBare)
        ? first.range : nil
    default: return nil
    }
  }

  // MARK: Names

  private mutating func finishPart() {
    let names = ClausePathWriter.names(clauses, from: partStart, prefix: prefix, sentences: sentences)
    for (offset, name) in names.enumerated() {
      clauses[partStart + offset].path = name.clause
      for sentence in clauses[partStart + offset].sentences { sentences[sentence].path = name.ownText }
    }
  }
}
