import DataTree
import Law
import SourceText

/// Writes a draft as the JSON that rules are run over: the pack's type `Draft`.
public struct DraftEncoder {
  private let catalogue: LawCatalogue
  let vocabulary: DraftVocabulary

  /// An encoder that names cited laws by a catalogue.
  public init(_ catalogue: LawCatalogue, _ vocabulary: DraftVocabulary) {
    self.catalogue = catalogue
    self.vocabulary = vocabulary
  }

  /// The JSON of a draft, and where its parts come from.
  ///
  /// - Parameters:
  ///   - kind: The `kind` of the pack's subjects.
  ///   - id: The draft's id.
  ///   - extra: Writes further members of the root.
  public func encode(
    _ draft: Draft, kind: String, id: String, pretty: Bool = false,
    extra: (inout PlacedJSON) -> Void = { _ in }
  ) -> (bytes: [UInt8], places: DraftPlaces) {
    var json = PlacedJSON(draft, pretty: pretty)
    json.output.openObject()
    json.member("kind", kind)
    json.member("draftId", id)
    json.member("sourceFormat", draft.manuscript.format.rawValue)
    head(draft, &json)
    terms(draft, isWhole: true, &json)
    body(draft, &json)
    extra(&json)
    json.output.closeObject()
    return json.result
  }

  /// The JSON of a draft that was read from a JSON document: what the document says itself stays as it is, but
  /// for what is read from its text each time anew.
  public func encode(
    _ draft: Draft, in document: ValueTree, extra: (inout PlacedJSON) -> Void = { _ in }
  ) -> (bytes: [UInt8], places: DraftPlaces) {
    var json = PlacedJSON(draft, pretty: false)
    json.output.openObject()
    for member in document.members(of: document.root) {
      guard let name = document.string(of: member.key), !Self.readFromText.contains(name) else { continue }
      json.given.insert(name)
      json.output.key(name)
      json.placed(.copied(document.range(of: member.value).lowerBound)) { json in
        json.output.verbatim(document.sourceBytes(of: member.value))
      }
    }
    head(draft, &json)
    terms(draft, isWhole: false, &json)
    body(draft, &json)
    extra(&json)
    json.output.closeObject()
    return json.result
  }

  /// Members that are always read from the text.
  private static let readFromText: Set<String> = [
    "clauses", "sentences", "citations", "ownReferences", "documentReferences", "abbreviations", "basis",
    "innerTitle", "passages", "provisions",
  ]

  // MARK: Parts of form

  private func head(_ draft: Draft, _ json: inout PlacedJSON) {
    if let title = draft.title {
      if json.lacks("title") { text("title", title, &json) }
      // The kind is that of the document carried, where there is one.
      let inner = draft.innerTitle.flatMap { vocabulary.documentKind(of: $0.words) }
      let kind = vocabulary.documentKind(of: title.words)
      if let kind = inner ?? kind, json.lacks("docType") {
        json.output.key("docType")
        json.placed(.text((draft.innerTitle ?? title).range)) { $0.output.value(kind) }
      }
      if inner != nil, json.lacks("carrierDocType") { json.member("carrierDocType", kind) }
    }
    if let inner = draft.innerTitle { text("innerTitle", inner, &json) }
    if let number = draft.documentNumber, json.lacks("documentNumber") {
      json.output.key("documentNumber")
      json.object(.text(number.range)) { json in
        json.member("raw", draft.written(number.range))
        json.member("agencyCode", number.agencyCode)
        json.member("year", number.year)
        json.member("serial", number.serial)
      }
    }
    issuer(draft, &json)
    if json.lacks("recipients") {
      json.list("recipients") { json in
        for recipient in draft.recipients {
          json.placed(.text(recipient.range)) { $0.output.value(recipient.words) }
        }
      }
    }
    signature(draft, &json)
    if json.lacks("attachments") { attachments(draft, &json) }
  }

  private func attachments(_ draft: Draft, _ json: inout PlacedJSON) {
    json.list("attachments") { json in
      for (index, attachment) in draft.attachments.enumerated() {
        json.object(.text(attachment.declaration ?? attachment.start ?? 0..<0)) { json in
          json.member("index", attachment.number ?? index + 1)
          json.member("title", attachment.title)
          json.member("declaredInBody", attachment.declaration != nil)
          json.member("present", attachment.start != nil)
        }
      }
    }
  }

  private func issuer(_ draft: Draft, _ json: inout PlacedJSON) {
    guard json.lacks("issuer"), let first = draft.signatories.first else { return }
    json.output.key("issuer")
    json.object(.text(first.range)) { json in
      let form = vocabulary.issuerForm(of: first.words)
      json.member("name", first.words)
      json.member("level", form?.level)
      json.member("kind", form?.kind)
      json.list("jointWith") { json in
        for name in draft.signatories.dropFirst() {
          json.placed(.text(name.range)) { $0.output.value(name.words) }
        }
      }
    }
  }

  private func signature(_ draft: Draft, _ json: inout PlacedJSON) {
    guard json.lacks("signature"), let start = draft.signatories.first?.range ?? draft.date?.passage.range
    else { return }
    json.output.key("signature")
    json.object(.text(start)) { json in
      json.list("names") { json in
        for name in draft.signatories { json.placed(.text(name.range)) { $0.output.value(name.words) } }
      }
      guard let date = draft.date else { return }
      if let day = date.day {
        json.output.key("date")
        json.placed(.text(date.passage.range)) { $0.output.value(day.text) }
      }
      json.output.key("dateRaw")
      json.placed(.text(date.passage.range)) { $0.output.value(draft.written(date.passage.range)) }
    }
  }

  private func text(_ key: StaticString, _ passage: Draft.Passage, _ json: inout PlacedJSON) {
    json.output.key(key)
    json.placed(.text(passage.range)) { $0.output.value(passage.words) }
  }

  // MARK: Text

  private func body(_ draft: Draft, _ json: inout PlacedJSON) {
    if json.lacks("preamble"), let first = draft.clauses.first(where: { $0.kind == .preamble }) {
      json.output.key("preamble")
      json.placed(.text(first.range)) { $0.output.value(draft.written(first.range)) }
    }
    json.list("clauses") { json in
      for index in draft.clauses.indices { clause(draft, index, &json) }
    }
    json.list("sentences") { json in
      for index in draft.sentences.indices { sentence(draft, index, &json) }
    }
    var citations = CitationEncoder(draft, catalogue)
    citations.write(&json)
    if let basis = draft.basisSentence {
      json.output.key("basis")
      json.placed(.sentence(basis)) { $0.output.value(draft.written(draft.sentences[basis].range)) }
    }
  }

  private func clause(_ draft: Draft, _ index: Int, _ json: inout PlacedJSON) {
    let clause = draft.clauses[index]
    json.object(.clause(index)) { json in
      json.member("id", clause.id)
      json.member("kind", clause.kind.rawValue)
      json.member("path", clause.path)
      if !clause.label.isEmpty { json.member("label", clause.label) }
      json.member("number", clause.number)
      json.member("expected", clause.expected)
      json.member("parent", clause.parent.map { draft.clauses[$0].id })
      json.member("heading", clause.heading.map(draft.written))
      json.member("text", draft.written(clause.text))
      json.position(clause.range)
    }
  }

  private func sentence(_ draft: Draft, _ index: Int, _ json: inout PlacedJSON) {
    let sentence = draft.sentences[index]
    json.object(.sentence(index)) { json in
      json.member("id", sentence.id)
      json.member("clause", sentence.path)
      json.member("clauseId", draft.clauses[sentence.clause].id)
      json.member("text", draft.written(sentence.range))
      json.member("plain", draft.text.string(sentence.range))
      json.member("isHeading", sentence.isHeading)
      json.position(sentence.range)
    }
  }
}
