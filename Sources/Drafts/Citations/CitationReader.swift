import Law
import SourceText

/// Finds what a draft cites: laws and documents, and its own clauses.
struct CitationReader {
  private(set) var citations: [DraftCitation] = []
  private(set) var references: [OwnReference] = []
  private(set) var abbreviations: [Abbreviation] = []

  private let draft: Draft
  private let structure: OwnStructure
  /// The short names in the order in which they are given; a name for something other than a title has no title.
  private var shortNames: [(name: [UInt8], title: String?, range: Range<Int>)] = []

  /// The most characters before a place that may belong to a short title.
  static let longestShortTitle = 24
  /// The most short names that are looked for.
  private static let mostShortNames = 100

  init(_ draft: Draft) {
    self.draft = draft
    structure = OwnStructure(draft)
  }

  /// Reads the draft's text.
  mutating func run() {
    readAbbreviations()
    var sentence = 0
    // The law named last in a sentence: 第五条 behind it may well be its own.
    var lawInSentence: Int?
    var given = 0
    for found in CitationScanner.scan(draft.text.bytes) {
      // （以下简称《条例》） gives a name and cites nothing.
      while given < abbreviations.count, abbreviations[given].range.upperBound <= found.range.lowerBound {
        given += 1
      }
      if given < abbreviations.count, abbreviations[given].range.contains(found.range.lowerBound) { continue }
      let index = sentenceIndex(at: found.range.lowerBound, from: &sentence)
      if let law = found.law {
        lawInSentence = index
        let title = title(ofShortName: Array(law.utf8), at: found.range.lowerBound)
        citations.append(
          DraftCitation(
            form: title == nil ? .title : .abbreviation, title: title ?? law, provision: found.provision,
            through: found.through, year: found.year, range: found.range, sentence: index))
      } else if let provision = found.provision, let index {
        readBare(found, provision, index, isAfterLaw: lawInSentence == index)
      }
    }
    readRelative()
  }

  private func sentenceIndex(at offset: Int, from sentence: inout Int) -> Int? {
    while sentence < draft.sentences.count, draft.sentences[sentence].range.upperBound <= offset {
      sentence += 1
    }
    guard sentence < draft.sentences.count, draft.sentences[sentence].range.contains(offset) else {
      return nil
    }
    return sentence
  }

  private mutating func readAbbreviations() {
    var sentence = 0
    var known: Set<String> = []
    let names = AbbreviationReader.read(draft.text, draft.quotations)
    let uses = EarlierUseFinder.find(names, in: draft)
    for (found, use) in zip(names, uses) {
      let isRepeated = !known.insert(found.name).inserted
      abbreviations.append(
        Abbreviation(
          name: found.name, title: found.title, range: found.range,
          sentence: sentenceIndex(at: found.range.lowerBound, from: &sentence), isRepeated: isRepeated,
          earlierUse: isRepeated ? nil : use))
      if shortNames.count < Self.mostShortNames {
        shortNames.append((Array(found.name.utf8), found.title, found.range))
      }
    }
  }

  /// The title that a name in 《》 stands for, of those given before the place or else of the first one.
  private func title(ofShortName name: [UInt8], at place: Int) -> String? {
    let given = shortNames.filter { $0.title != nil && $0.name == name }
    return (given.last { $0.range.upperBound <= place } ?? given.first)?.title
  }

  // MARK: Places without a title

  /// Reads 第五条 without 《》 in front: of the draft itself, of a short name, or of a title without marks.
  private mutating func readBare(
    _ found: FoundCitation, _ provision: Provision, _ sentence: Int, isAfterLaw: Bool
  ) {
    let start = found.range.lowerBound
    if draft.text.bytes.decodedScalar(at: start)?.scalar == "本" {
      references.append(
        reference(.article, found.range, sentence, structure.holds(provision, from: sentence)))
      return
    }
    let before = UnsafeRawBufferPointer(
      rebasing: draft.text.bytes[draft.sentences[sentence].range.lowerBound..<start])
    if let short = shortNames.last(where: { !$0.name.isEmpty && before.ends(with: $0.name) }) {
      guard let title = short.title else { return }
      let range = start - short.name.count..<found.range.upperBound
      citations.append(
        DraftCitation(
          form: .abbreviation, title: title, provision: provision, through: found.through, year: nil,
          range: range, sentence: sentence))
      return
    }
    if let words = shortTitle(before) {
      citations.append(
        DraftCitation(
          form: .shortTitle, title: words, provision: provision, through: found.through, year: nil,
          range: start - words.utf8.count..<found.range.upperBound, sentence: sentence))
      return
    }
    guard !isAfterLaw else { return }
    references.append(reference(.article, found.range, sentence, structure.holds(provision, from: sentence)))
  }

  /// The Chinese words before a place, where they end like the title of a law.
  private func shortTitle(_ before: UnsafeRawBufferPointer) -> String? {
    guard CitationScanner.endsLikeTitle(before) else { return nil }
    var start = before.count
    var count = 0
    while start > 0, count < Self.longestShortTitle {
      var first = start - 1
      while first > 0, before[first] & 0xC0 == 0x80 { first -= 1 }
      guard let (scalar, _) = before.decodedScalar(at: first), (0x4E00...0x9FFF).contains(scalar.value) else {
        break
      }
      start = first
      count += 1
    }
    let words = String(decoding: before[start...], as: UTF8.self)
    // 本办法, 上述规定 and the like say which one they mean; a kind alone says nothing.
    return count < 3
      || "本该此上其同前".contains(where: { words.hasSuffix("\($0)办法") || words.hasSuffix("\($0)规定") })
      ? nil : words
  }

  // MARK: Relative references

  private mutating func readRelative() {
    for index in draft.sentences.indices {
      let range = draft.sentences[index].range
      var cursor = ScalarCursor(UnsafeRawBufferPointer(rebasing: draft.text.bytes[..<range.upperBound]))
      cursor.move(to: range.lowerBound)
      while let scalar = cursor.next {
        let start = cursor.offset
        if scalar == "前", let (kind, count) = relative(&cursor) {
          let exists =
            kind == .precedingArticle
            ? structure.hasArticle(before: index) : structure.hasParagraphs(count, before: index)
          references.append(reference(kind, start..<cursor.offset, index, exists))
        } else if scalar == "附", cursor.skip("附件") {
          let number = number(&cursor)
          references.append(
            reference(.attachment, start..<cursor.offset, index, structure.hasAttachment(number)))
        } else {
          if cursor.offset == start { cursor.advance() }
        }
      }
    }
    references.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func relative(_ cursor: inout ScalarCursor) -> (OwnReference.Kind, Int)? {
    let start = cursor.offset
    if cursor.skip("前款") { return (.precedingParagraph, 1) }
    if cursor.skip("前两款") || cursor.skip("前二款") { return (.precedingParagraph, 2) }
    if cursor.skip("前三款") { return (.precedingParagraph, 3) }
    // 前条 in 以前条件 is none.
    if cursor.skip("前条"), cursor.next != "件", cursor.next != "例" { return (.precedingArticle, 1) }
    cursor.move(to: start)
    return nil
  }

  private func number(_ cursor: inout ScalarCursor) -> Int? {
    let start = cursor.offset
    while let next = cursor.next, ("0"..."9").contains(next), cursor.offset - start < 3 { cursor.advance() }
    return Int(cursor.text(start..<cursor.offset))
  }

  private func reference(
    _ kind: OwnReference.Kind, _ range: Range<Int>, _ sentence: Int, _ exists: Bool?
  ) -> OwnReference {
    OwnReference(kind: kind, range: range, sentence: sentence, exists: exists)
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func ends(with text: [UInt8]) -> Bool {
    count >= text.count && self[(count - text.count)...].elementsEqual(text)
  }
}
