import CEL
import DataTree
import Drafts
import Law
import Rules
import SourceText

/// Turns a rule's result into a finding: words, places, values, articles.
final class FindingBuilder {
  private let evaluator: RuleEvaluator
  private let pack: Pack
  private let catalogue: LawCatalogue
  private let language: Language
  private let formatter: ValueFormatter
  private var citations: [String: [Finding.Citation]] = [:]
  private var subjectID = ""
  private var asOf = CalendarDate(dayNumber: 0)
  /// Where the subject's JSON comes from, for a subject that was made from a draft.
  private var places: DraftPlaces?
  private var cursor: PositionCursor?

  /// Whether conditions are said in words and compared values have their places.
  private let explains: Bool
  private lazy var words = ConditionWords(pack, language)

  init(_ evaluator: RuleEvaluator, catalogue: LawCatalogue, language: Language, explains: Bool) {
    self.explains = explains
    self.evaluator = evaluator
    self.catalogue = catalogue
    self.language = language
    pack = evaluator.pack
    formatter = ValueFormatter(evaluator.pack, language)
  }

  /// Turns to the next subject.
  func start(subjectID: String, asOf: CalendarDate, places: DraftPlaces?) {
    self.subjectID = subjectID
    self.places = places
    cursor = places.map { PositionCursor($0.draft.manuscript.file) }
    // The version of a law in a citation is the one in force on the review date.
    if asOf != self.asOf { citations.removeAll() }
    self.asOf = asOf
  }

  /// The finding of a result, while the evaluator's inputs are those of the result.
  func finding(_ rule: Rule, _ result: RuleEvaluator.Result) -> Finding {
    let facts: [MissingFact] =
      if case .missing(let unknown)? = result.cause { evaluator.missingFacts(unknown) } else { [] }
    var locations = facts.compactMap(location(of:))
    if locations.isEmpty { locations = evaluator.cells(of: rule, result).compactMap(location(ofCell:)) }
    if places != nil { locations = locations.withoutRepeats }
    let words = evaluator.words(of: rule)
    if !words.isEmpty { locations = locations.flatMap { $0.narrowed(to: words) } }
    return Finding(
      rule: rule.id, point: rule.point, severity: rule.severity, outcome: result.outcome,
      title: rule.title[language], message: message(rule, result, facts),
      calculation: result.outcome == .violation ? calculation(rule) : [], remedy: rule.remedy?[language],
      request: request(rule, result, facts), basis: basis(rule), locations: locations,
      values: values(evaluator.reads(of: rule)),
      missing: facts.map(\.path), unverifiedParameters: unverified(rule),
      fingerprint: Digest.fingerprint([pack.id, rule.id, subjectID, identity(result)]),
      effect: rule.effect, condition: explains ? condition(rule, result.outcome) : nil)
  }

  // MARK: Words

  private func message(_ rule: Rule, _ result: RuleEvaluator.Result, _ facts: [MissingFact]) -> String {
    switch (result.outcome, result.cause) {
    case (.violation, _): rule.message?.text(language, evaluator.context, formatter) ?? rule.title[language]
    case (.manual, _):
      rule.manual?.message.text(language, evaluator.context, formatter) ?? rule.title[language]
    case (.undetermined, .fault(let error)?): EvaluationWording.fault(error)[language]
    case (.undetermined, _): EvaluationWording.missing(facts)[language]
    case (.pass, _), (.notApplicable, _): rule.title[language]
    }
  }

  /// Lines that cannot be computed are left out: the message says what is wrong.
  private func calculation(_ rule: Rule) -> [String] {
    rule.calculation?.lines(language, evaluator.context) ?? []
  }

  private func request(_ rule: Rule, _ result: RuleEvaluator.Result, _ facts: [MissingFact]) -> String? {
    if result.outcome == .undetermined && rule.request == nil {
      var requests: [String] = []
      for request in facts.compactMap({ $0.request?[language] }) where !requests.contains(request) {
        requests.append(request)
      }
      return requests.isEmpty ? nil : requests.joined(separator: language == .zh ? "；" : "; ")
    }
    return rule.request?[language]
  }

  // MARK: Places and values

  private func values(_ reads: ConditionReads) -> [Finding.ComparedValue] {
    reads.reads.compactMap { read in
      let value = read.program.evaluate(evaluator.context)
      if case .unknown = value { return nil }
      return Finding.ComparedValue(
        expression: read.text, value: formatter.text(value, as: read.type, evaluator.context),
        location: explains ? read.program.cell(evaluator.context).flatMap(location(ofCell:)) : nil)
    }
  }

  /// What decided: the condition to apply of a rule that does not, else what must hold.
  private func condition(_ rule: Rule, _ outcome: Outcome) -> String? {
    if outcome == .notApplicable, let condition = rule.when ?? rule.filter { return words.text(condition) }
    return (rule.require ?? rule.manual?.when).map { words.text($0) }
  }

  private func location(ofCell cell: Int32) -> Finding.Location? {
    guard
      let subject = evaluator.subject, let place = subject.place(of: cell, in: evaluator.context.store),
      let node = subject.node(of: cell)
    else { return nil }
    let value = formatter.scalarText(evaluator.context.store[cell], of: place, evaluator.context)
    return location(node, pointer: place.pointer, title: place.title(language), value: value)
  }

  private func location(of fact: MissingFact) -> Finding.Location? {
    guard let pointer = fact.pointer, let node = fact.nearest else { return nil }
    return location(node, pointer: pointer, title: fact.title[language], isAbsent: true)
  }

  private func location(
    _ node: ValueTree.NodeID, pointer: String, title: String, value: String? = nil, isAbsent: Bool = false
  ) -> Finding.Location? {
    guard let tree = evaluator.subject?.tree else { return nil }
    let range = tree.range(of: node)
    let place = places?.place(of: range)
    if let places, !(place?.isCopied ?? false) {
      return location(place, in: places, pointer: pointer, title: title, value: value, isAbsent: isAbsent)
    }
    let location = place?.location ?? tree.location(of: node)
    // What is missing has a place but no text: it is shown at the start of what should hold it.
    let isOpen = isAbsent || tree.kind(of: node).isContainer
    let start = location.range.lowerBound
    let (first, last) = location.file.positions(of: isOpen ? start..<start : location.range)
    return Finding.Location(
      pointer: pointer, line: first.line, column: first.column, endLine: last.line,
      endColumn: isOpen ? last.column + 1 : last.column, text: isOpen ? "" : tree.sourceText(of: node),
      clause: nil, title: title, value: value, isAbsent: isAbsent)
  }

  /// A place in the text of a draft; the start of its file where the place tells of no piece of the text.
  private func location(
    _ place: DraftPlaces.Place?, in places: DraftPlaces, pointer: String, title: String, value: String?,
    isAbsent: Bool
  ) -> Finding.Location {
    let range = place?.location.range ?? 0..<0
    let isOpen = isAbsent || place == nil
    let shown = isOpen ? range.lowerBound..<range.lowerBound : range
    let (start, end) = cursor?.positions(of: shown) ?? places.draft.manuscript.file.positions(of: shown)
    return Finding.Location(
      pointer: place?.pointer ?? pointer, line: start.line, column: start.column, endLine: end.line,
      endColumn: isOpen ? end.column + 1 : end.column, text: isOpen ? "" : place?.text ?? "",
      clause: place?.clause, title: title, value: value, isAbsent: isAbsent,
      span: isAbsent ? nil : place?.span)
  }

  // MARK: Law

  private func basis(_ rule: Rule) -> [Finding.Citation] {
    if let known = citations[rule.id] { return known }
    let resolved = rule.basis.map(citation)
    citations[rule.id] = resolved
    return resolved
  }

  /// An article in the version of its law that applies on the review date.
  private func citation(_ basis: LegalBasis) -> Finding.Citation {
    let resolution = catalogue.resolve(basis.citation, on: asOf)
    let provision = resolution.version == nil ? basis.citation.provision : resolution.provision
    return Finding.Citation(
      law: resolution.version.map { catalogue.title(of: $0) } ?? basis.citation.law,
      version: resolution.version.flatMap { catalogue.versionDate(of: $0)?.text },
      article: provision.article.text, paragraph: provision.paragraph, item: provision.item,
      text: basis.text(language))
  }

  private func unverified(_ rule: Rule) -> [String] {
    rule.parameters.compactMap { index in
      guard let version = pack.parameters[index].version(on: asOf), !version.isVerified else { return nil }
      let name = "\(pack.parameters[index].name) = \(version.text)"
      return pack.parameters[index].title[language] + (language == .zh ? "（\(name)）" : " (\(name))")
    }
  }

  /// What tells one finding of a rule from another of the same subject: the element, by its id if it has one.
  private func identity(_ result: RuleEvaluator.Result) -> String {
    guard let subject = evaluator.subject else { return "" }
    if let record = result.record,
      let slot = pack.schema.records[Int(record.type)].fields.firstIndex(where: { $0.name == "id" }),
      case .string(let id) = evaluator.context.store[record.base &+ Int32(truncatingIfNeeded: slot)]
    {
      return id.description
    }
    // The element's own cell; of a computed list's the cell of its record's first field.
    guard let cell = result.element ?? result.record?.base else { return "" }
    return subject.place(of: cell, in: evaluator.context.store)?.pointer ?? ""
  }
}
