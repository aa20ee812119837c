import Law
import SourceText

/// Writes what a draft cites, with what the catalogue knows of it.
struct CitationEncoder {
  private let draft: Draft
  private let catalogue: LawCatalogue
  /// The laws that titles stand for: a draft cites few laws many times.
  private var laws: [String: CitedLaw?] = [:]

  /// What the catalogue knows of the law that a title stands for.
  private struct CitedLaw {
    let key: String
    let level: LawLevel?
    /// Where a local regulation applies.
    let region: String?
    /// Whether the title is one of the law's own and no common name.
    let isTitle: Bool
  }

  /// The most characters that are given of the words before a citation.
  private static let longestLead = 20
  /// What the names of places end with.
  private static let placeEndings: Set<Character> = ["省", "市", "县", "区", "州"]

  init(_ draft: Draft, _ catalogue: LawCatalogue) {
    self.draft = draft
    self.catalogue = catalogue
  }

  /// Writes the members `citations`, `ownReferences`, `documentReferences` and `abbreviations`.
  mutating func write(_ json: inout PlacedJSON) {
    json.list("citations") { json in
      for (index, citation) in draft.citations.enumerated() { write(citation, index, &json) }
    }
    json.list("ownReferences") { json in
      for (index, reference) in draft.references.enumerated() {
        json.object(.sentence(reference.sentence)) { json in
          json.member("id", "o\(index + 1)")
          json.member("kind", reference.kind.rawValue)
          json.member("raw", draft.written(reference.range))
          if let exists = reference.exists { json.member("exists", exists) }
          place(reference.sentence, &json)
        }
      }
    }
    json.list("documentReferences") { json in
      for number in draft.documentNumbers {
        json.object(.text(number.range)) { json in
          json.member("raw", draft.written(number.range))
          json.member("agencyCode", number.agencyCode)
          json.member("year", number.year)
          json.member("serial", number.serial)
        }
      }
    }
    json.list("abbreviations") { json in
      for abbreviation in draft.abbreviations {
        json.object(abbreviation.sentence.map { .sentence($0) } ?? .text(abbreviation.range)) { json in
          json.member("name", abbreviation.name)
          json.member("title", abbreviation.title)
          json.member("isRepeated", abbreviation.isRepeated)
          json.output.key("earlierUse")
          json.output.value(abbreviation.earlierUse.map { draft.sentences[$0].path })
          place(abbreviation.sentence, &json)
        }
      }
    }
  }

  private mutating func write(_ citation: DraftCitation, _ index: Int, _ json: inout PlacedJSON) {
    let (title, law, start) = resolve(citation)
    let isCommonName = citation.form == .title && law.map { !$0.isTitle } ?? false
    json.object(citation.sentence.map { .sentence($0) } ?? .text(citation.range)) { json in
      json.member("id", "q\(index + 1)")
      json.member("form", isCommonName ? "commonName" : citation.form.rawValue)
      json.member("raw", draft.written(start..<citation.range.upperBound))
      json.member("title", title)
      if let law {
        json.member("lawId", law.key)
        json.member("level", law.level?.rawValue)
        json.member("region", law.region)
      }
      json.member("year", citation.year)
      // An explicit null says that the whole is cited, or the article as a whole.
      write("article", citation.provision?.article.number, &json)
      if let insertion = citation.provision?.article.insertion, insertion > 0 {
        json.member("insertion", insertion)
      }
      write("paragraph", citation.provision?.paragraph, &json)
      write("item", citation.provision?.item, &json)
      json.member("throughArticle", citation.through?.article.number)
      json.member("lead", citation.sentence.flatMap { lead(upTo: start, in: draft.sentences[$0]) })
      place(citation.sentence, &json)
    }
  }

  private func write(_ key: StaticString, _ number: Int?, _ json: inout PlacedJSON) {
    json.output.key(key)
    json.output.value(number)
  }

  private func place(_ sentence: Int?, _ json: inout PlacedJSON) {
    guard let sentence else { return }
    json.member("sentence", draft.sentences[sentence].id)
    json.member("clause", draft.sentences[sentence].path)
  }

  /// The words of a sentence right before a citation; nil where it opens the sentence.
  private func lead(upTo place: Int, in sentence: DraftSentence) -> String? {
    guard place > sentence.range.lowerBound else { return nil }
    let start = max(sentence.range.lowerBound, place - Self.longestLead * 4)
    return String(draft.text.string(start..<place).suffix(Self.longestLead))
  }

  /// The title, the law it stands for, and where the citation starts.
  private mutating func resolve(_ citation: DraftCitation) -> (title: String, law: CitedLaw?, start: Int) {
    let start = citation.range.lowerBound
    guard citation.form == .shortTitle else {
      return (citation.title, law(citation.title), start)
    }
    // Where a title without marks starts the catalogue knows: the longest end that it holds.
    var rest = Substring(citation.title)
    var before: Character?
    while rest.count >= 2 {
      if let law = law(String(rest)) {
        // Behind the name of a place it is the title of a local norm, however it goes on.
        if let before, Self.placeEndings.contains(before) { break }
        return (String(rest), law, start + citation.title.utf8.count - rest.utf8.count)
      }
      before = rest.popFirst()
    }
    return (citation.title, nil, start)
  }

  private mutating func law(_ title: String) -> CitedLaw? {
    if let known = laws[title] { return known }
    let found = catalogue.law(title).law.map { law in
      CitedLaw(
        key: catalogue.key(of: law), level: catalogue.level(of: law),
        region: catalogue.versions(of: law).last.flatMap { catalogue.region(of: $0) },
        isTitle: catalogue.isTitle(title, of: law))
    }
    laws[title] = .some(found)
    return found
  }
}
