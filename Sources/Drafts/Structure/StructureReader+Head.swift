extension StructureReader {
  /// Reads what stands above the text: the heading of the paper, the document number and the title. The index
  /// of the first paragraph after it.
  mutating func readHead() -> Int {
    var index = 0
    var title: Range<Int>?
    var words = ""
    var lines = 0
    while index < paragraphs.count {
      let paragraph = paragraphs[index]
      let shape = ParagraphShape(self.words(at: index))
      if paragraph.isTableRow { break }
      if title == nil, readPaperHead(shape, paragraph.range) {
        index += 1
        continue
      }
      guard ClauseLabelReader.read(draft.text, paragraph.range) == nil || title == nil && index == 0,
        shape.count <= 100, !shape.words.contains("。"), !shape.words.hasSuffix("："),
        !shape.words.hasSuffix("；")
      else { break }
      if title == nil || continues(words, shape, paragraph), lines < Self.mostLines {
        title = (title?.lowerBound ?? paragraph.range.lowerBound)..<paragraph.range.upperBound
        words += shape.words
        lines += 1
        index += 1
        continue
      }
      // The title once more, or where and when the document was adopted.
      if shape.words == words || shape.words.hasPrefix("（") && shape.words.hasSuffix("）") {
        index += 1
        continue
      }
      if draft.documentNumber == nil, readPaperHead(shape, paragraph.range) {
        index += 1
        continue
      }
      break
    }
    if let title { draft.title = Draft.Passage(words: words, range: title) }
    return index
  }

  /// Whether a line goes on with a title that is not complete.
  private func continues(
    _ title: String, _ shape: ParagraphShape, _ paragraph: NormalisedText.Paragraph
  ) -> Bool {
    guard !paragraph.followsBlankLine, shape.words != title, documentNumber(shape, paragraph.range) == nil
    else { return false }
    if vocabulary.documentKind(of: title) != nil {
      return shape.words.hasPrefix("（") && shape.words.hasSuffix("）") && shape.count <= 12
        && WrittenDateReader.end(of: Array(shape.words.unicodeScalars.dropLast())) == nil
    }
    return vocabulary.documentKind(of: shape.words) != nil || shape.isBare
  }

  /// The document number that a line is; a number inside a longer line is that of another document.
  private func documentNumber(_ shape: ParagraphShape, _ range: Range<Int>) -> DocumentNumber? {
    guard shape.count <= 40, let number = DocumentNumberReader.read(draft.text.bytes, in: range).first,
      number.range.count * 2 > range.count
    else { return nil }
    return number
  }

  /// Reads a line above the title: the name of the paper (…文件), a document number, a security mark.
  private mutating func readPaperHead(_ shape: ParagraphShape, _ range: Range<Int>) -> Bool {
    if let number = documentNumber(shape, range) {
      draft.documentNumber = number
      return true
    }
    return shape.isBare && shape.count <= 40
      && (shape.words.hasSuffix("文件") || shape.words.hasPrefix("签发人"))
      && vocabulary.documentKind(of: shape.words) == nil
  }
}
