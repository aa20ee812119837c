import SourceText

/// Reads the structure of a draft from its paragraphs: title, addressees, clauses, signature, attachments.
///
/// One pass; the look ahead for a signature is bounded.
struct StructureReader {
  var draft: Draft
  let vocabulary: DraftVocabulary
  let paragraphs: [NormalisedText.Paragraph]
  /// Which part of the document the place is in.
  var part = Part.head
  var tree: ClauseTreeBuilder

  /// The parts of a document in their usual order.
  enum Part: Equatable {
    /// Up to and with the title.
    case head
    /// The text.
    case body
    /// After the signature.
    case closed
    /// In an attachment, an index of the draft's attachments.
    case attachment(Int)
  }

  /// The most lines that a title, or a signature, takes.
  static let mostLines = 6
  /// The most attachments that are told apart; further ones are read as text.
  static let mostAttachments = 200
  /// How many clauses are looked at for the basis of a draft.
  private static let basisClauses = 40

  init(_ manuscript: Manuscript, _ text: NormalisedText, _ vocabulary: DraftVocabulary) {
    draft = Draft(manuscript, text)
    paragraphs = text.paragraphs
    self.vocabulary = vocabulary
    tree = ClauseTreeBuilder(text, vocabulary)
  }

  /// The draft of a manuscript and its normalised text.
  static func read(
    _ manuscript: Manuscript, _ text: NormalisedText, _ vocabulary: DraftVocabulary
  ) -> Draft {
    var reader = StructureReader(manuscript, text, vocabulary)
    reader.run()
    return reader.draft
  }

  private mutating func run() {
    var index = readHead()
    part = .body
    while index < paragraphs.count { index = readParagraph(at: index) }
    tree.finish()
    draft.clauses = tree.clauses
    draft.sentences = tree.sentences
    draft.quotations = QuotationReader.read(draft.text)
    draft.basisSentence = basisSentence()
    var terms = ClosingTermsReader(draft, vocabulary)
    draft.terms = terms.read()
    draft.documentNumbers = DocumentNumberReader.read(draft.text.bytes, in: 0..<draft.text.bytes.count)
      .filter { $0.range != draft.documentNumber?.range }
    var citations = CitationReader(draft)
    citations.run()
    draft.citations = citations.citations
    draft.references = citations.references
    draft.abbreviations = citations.abbreviations
  }

  func words(at index: Int) -> String { draft.text.string(paragraphs[index].range) }

  // MARK: Body

  /// Reads a paragraph, or several that belong together; the index of the next.
  private mutating func readParagraph(at index: Int) -> Int {
    let paragraph = paragraphs[index]
    if paragraph.isTableRow {
      tree.add(row: paragraph.range)
      return index + 1
    }
    if let next = readAttachmentLine(at: index) { return next }
    if let label = ClauseLabelReader.read(draft.text, paragraph.range) {
      if part == .closed { startInner(before: index) }
      tree.add(label, paragraph.range)
      return index + 1
    }
    if let next = readSignature(at: index) { return next }
    if part == .closed, readAfterSignature(at: index) { return index + 1 }
    if part == .body, tree.isEmpty, readRecipients(at: index) { return index + 1 }
    tree.add(paragraph: paragraph.range)
    return index + 1
  }

  /// Whom the document is addressed to: a line that ends with a colon and says nothing yet.
  private mutating func readRecipients(at index: Int) -> Bool {
    let shape = ParagraphShape(words(at: index))
    guard draft.recipients.isEmpty, shape.count <= 80, shape.words.hasSuffix("："),
      !shape.words.contains("。"), !shape.words.contains("如下")
    else { return false }
    draft.recipients = passages(paragraphs[index].range, between: ["、", "，", "："])
    return true
  }

  /// The pieces of a range between separators that stand outside brackets.
  private func passages(_ range: Range<Int>, between separators: [Unicode.Scalar]) -> [Draft.Passage] {
    var passages: [Draft.Passage] = []
    var start = range.lowerBound
    var at = start
    var depth = 0
    while at < range.upperBound, let (scalar, length) = draft.text.bytes.decodedScalar(at: at) {
      if scalar == "（" { depth += 1 }
      if scalar == "）" { depth -= 1 }
      if depth <= 0, separators.contains(scalar) {
        if at > start { passages.append(passage(start..<at)) }
        start = at + length
      }
      at += length
    }
    if at > start { passages.append(passage(start..<at)) }
    return passages
  }

  func passage(_ range: Range<Int>) -> Draft.Passage { .init(words: draft.text.string(range), range: range) }

  /// The first sentence before the numbered clauses, or of the first of them, that says what the draft rests on.
  private func basisSentence() -> Int? {
    var numbered = 0
    for (index, clause) in draft.clauses.prefix(Self.basisClauses).enumerated() {
      if clause.number != nil { numbered += 1 }
      if numbered > 2 || clause.attachment != nil { return nil }
      let found = draft.clauses[index].sentences.first { sentence in
        let words = draft.text.string(draft.sentences[sentence].range)
        return vocabulary.basisWords.contains { words.contains($0) }
      }
      if let found { return found }
    }
    return nil
  }
}
