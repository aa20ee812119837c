import Law
import SourceText

/// Reads what a draft says about its own validity: from when, for how long, who interprets it, what it repeals.
///
/// Of several statements the last counts: a document that is carried stands below the one that carries it.
struct ClosingTermsReader {
  private let draft: Draft
  private let vocabulary: DraftVocabulary
  private let effectWords: [[UInt8]]
  private let validityWords: [[UInt8]]
  private let interpretationWords: [[UInt8]]
  private let repealWords: [[UInt8]]
  private var terms = ClosingTerms()

  init(_ draft: Draft, _ vocabulary: DraftVocabulary) {
    self.draft = draft
    self.vocabulary = vocabulary
    func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }
    effectWords = bytes(vocabulary.effectWords)
    validityWords = bytes(vocabulary.validityWords)
    interpretationWords = bytes(vocabulary.interpretationWords)
    repealWords = bytes(vocabulary.repealWords)
  }

  mutating func read() -> ClosingTerms {
    let titles = [draft.title?.words, draft.innerTitle?.words].compactMap { $0 }
    terms.isTrial = titles.contains { title in vocabulary.trialWords.contains { title.contains($0) } }
    var quotation = 0
    for sentence in draft.sentences where draft.clauses[sentence.clause].attachment == nil {
      while quotation < draft.quotations.count,
        draft.quotations[quotation].range.lowerBound < sentence.range.lowerBound
      {
        quotation += 1
      }
      readEffect(sentence.range)
      readValidity(sentence.range)
      readInterpreter(sentence.range)
      readRepeals(sentence.range, firstQuotation: quotation)
    }
    return terms
  }

  // MARK: Statements

  /// 自2026年4月1日起施行, 自印发之日起施行
  private mutating func readEffect(_ range: Range<Int>) {
    guard let word = find(effectWords, in: range) else { return }
    terms.mentionsEffect = true
    let before = scalars(range.lowerBound..<word.lowerBound)
    let day = WrittenDateReader.end(of: before)
    let isIssue = ["之日", "即日"].contains { before.suffix(2).elementsEqual($0.unicodeScalars) }
    guard day != nil || isIssue else { return }
    terms.effect = .init(day: day?.day, range: range)
  }

  /// 有效期五年, 有效期至2031年3月31日
  private mutating func readValidity(_ range: Range<Int>) {
    guard let word = find(validityWords, in: range) else { return }
    terms.mentionsValidity = true
    var cursor = ScalarCursor(UnsafeRawBufferPointer(rebasing: draft.text.bytes[..<range.upperBound]))
    cursor.move(to: word.upperBound)
    for filler in ["限", "为", "是", "：", "自印发之日起", "自发布之日起", "自公布之日起", "自施行之日起"] { _ = cursor.skip(filler) }
    if cursor.skip("至") || cursor.skip("到") {
      let start = cursor.offset
      while let scalar = cursor.next, scalar != "日" { cursor.advance() }
      if cursor.skip("日"), let day = WrittenDateReader.end(of: scalars(start..<cursor.offset))?.day {
        terms.expiry = (day, range)
      }
      return
    }
    let start = cursor.offset
    while let scalar = cursor.next, scalar != "年", cursor.offset - start < Self.longestNumber {
      cursor.advance()
    }
    let figures = cursor.text(start..<cursor.offset)
    guard cursor.next == "年", let years = Int(figures) ?? ChineseNumeral.parse(figures), years > 0 else {
      return
    }
    terms.validityYears = (years, range)
  }

  /// 本办法由镇人民政府负责解释
  private mutating func readInterpreter(_ range: Range<Int>) {
    guard let word = find(interpretationWords, in: range) else { return }
    let before = scalars(range.lowerBound..<word.lowerBound)
    guard let by = before.lastIndex(of: "由"), before.count - by <= Self.longestName else { return }
    let words = String(String.UnicodeScalarView(before[(by + 1)...]))
    guard !words.isEmpty else { return }
    terms.interpreter = .init(
      words: words, range: word.lowerBound - words.utf8.count..<word.lowerBound)
  }

  /// 《…办法》同时废止
  private mutating func readRepeals(_ range: Range<Int>, firstQuotation: Int) {
    guard let word = find(repealWords, in: range) else { return }
    for quotation in draft.quotations[firstQuotation...] {
      guard quotation.range.upperBound <= word.lowerBound else { break }
      guard quotation.kind == .title else { continue }
      let words = draft.text.string(quotation.range).dropFirst().dropLast()
      terms.repeals.append(.init(words: String(words), range: quotation.range))
    }
  }

  /// The longest number of years, in bytes.
  private static let longestNumber = 12
  /// The longest name of a body, in characters.
  private static let longestName = 40

  // MARK: Words

  /// Where the first of some words stands in a range.
  private func find(_ words: [[UInt8]], in range: Range<Int>) -> Range<Int>? {
    for at in range {
      let byte = draft.text.bytes[at]
      // No word starts inside a character.
      if byte & 0xC0 == 0x80 { continue }
      for word in words where word.first == byte && at + word.count <= range.upperBound {
        if draft.text.bytes[at..<at + word.count].elementsEqual(word) { return at..<at + word.count }
      }
    }
    return nil
  }

  private func scalars(_ range: Range<Int>) -> [Unicode.Scalar] {
    Array(draft.text.string(range).unicodeScalars)
  }
}
