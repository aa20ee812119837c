import CEL
import DataTree
import Drafts
import Law
import Rules
import SourceText

/// Reviews subjects with one pack.
final class PackReviewer {
  private let pack: Pack
  private let options: ReviewOptions
  private let evaluator: RuleEvaluator
  private let builder: FindingBuilder
  private let scorer: Scorer?
  private let waivers: WaiverRegister
  private let noIndicators: IndicatorCount
  private var parametersAsOf: CalendarDate?

  init(_ pack: Pack, catalogue: LawCatalogue, options: ReviewOptions) {
    self.pack = pack
    self.options = options
    evaluator = RuleEvaluator(pack)
    scorer = Scorer(pack)
    builder = FindingBuilder(
      evaluator, catalogue: catalogue, language: options.language,
      explains: options.explain)
    noIndicators = IndicatorCount(options.tellsFacts ? pack : nil)
    waivers = WaiverRegister(options.waivers, pack)
  }

  /// Whether a document has the form of the pack's subject, and what is to say of it.
  func form(of tree: ValueTree) -> (isValid: Bool, diagnostics: [Diagnostic]) {
    defer { evaluator.unload() }
    let subject = evaluator.load(tree, tree.root)
    return (subject.isValid, subject.diagnostics)
  }

  /// Reviews a document that has been read without errors.
  ///
  /// - Parameter places: Where the document comes from, where it was made from a draft.
  func review(
    _ tree: ValueTree, sha256: String, remarks: [Diagnostic], places: DraftPlaces? = nil
  ) -> SubjectReview {
    let subject = evaluator.load(tree, tree.root)
    // The tree's memory is the reader's again once nothing holds it.
    defer { evaluator.unload() }
    let store = evaluator.context.store
    let asOf =
      options.asOf ?? pack.subject.date.flatMap { subject.value(at: $0, in: store)?.date } ?? options.today
    let id = text(pack.subject.id, subject) ?? ""
    var points = pack.points.indices.map { SubjectReview.PointSummary(point: $0) }
    var findings: [Finding] = []
    var explanations: [Finding] = []
    var counts: [Scorer.RuleCount] = []
    var refusals: [WaiverRefusal] = []
    var indicators = noIndicators
    if subject.isValid {
      if parametersAsOf != asOf { evaluator.setParameters(on: asOf) }
      parametersAsOf = asOf
      builder.start(subjectID: id, asOf: asOf, places: places)
      for (index, rule) in pack.rules.enumerated() {
        let before = findings.count
        let evaluated = evaluator.evaluate(rule, all: options.explain) { result in
          var finding = builder.finding(rule, result)
          switch result.outcome {
          case .pass, .notApplicable: explanations.append(finding)
          default:
            if !waivers.isEmpty { waivers.apply(to: &finding, subject: id, on: asOf, &refusals) }
            findings.append(finding)
          }
        }
        indicators.count(index, evaluated)
        let found = findings[before...]
        let outcome = Self.outcome(evaluated, found)
        if let outcome { points[rule.point].count(outcome) } else { points[rule.point].waived += 1 }
        if scorer != nil {
          let violations = found.count { $0.outcome == .violation && $0.waiver == nil }
          let outcome = outcome ?? .pass
          counts.append(.init(rule: index, outcome: outcome, violations: violations))
        }
      }
      findings.sortByGravity()
    }
    // What was made from a draft holds what a draft can hold, whether this pack has a use for it or not.
    let diagnostics = subject.diagnostics.filter { places == nil || $0.severity == .error }
    var review = SubjectReview(
      kind: pack.kind, id: id, title: pack.subject.title.flatMap { text($0, subject) }, path: tree.file.path,
      line: tree.file.firstLine, sha256: sha256, asOf: asOf.text, pack: pack.id,
      verdict: subject.isValid ? Verdict(findings) : .invalid,
      score: subject.isValid ? scorer?.score(counts) : nil, points: points, findings: findings,
      explanations: explanations, diagnostics: remarks + diagnostics, refusals: refusals)
    if subject.isValid {
      let facts = SubjectFacts(evaluator, options.language)
      if options.tellsFacts {
        review.facts = pack.statistics.groups.map { ($0.id, facts.values(of: $0)) }
        review.indicators = indicators.results
      }
      if options.opines { review.text = places?.draft.manuscript.text }
      if options.opines, let form = pack.opinion {
        review.opinion = SubjectOpinion(form, facts, findings, options.language)
      }
    }
    return review
  }

  /// A rule's outcome without what waivers cover; nil where they cover all it found.
  private static func outcome(_ evaluated: Outcome, _ found: ArraySlice<Finding>) -> Outcome? {
    guard found.contains(where: { $0.waiver != nil }) else { return evaluated }
    let left = found.lazy.filter { $0.waiver == nil }.map(\.outcome)
    return [.violation, .undetermined, .manual].first { left.contains($0) }
  }

  private func text(_ path: [String], _ subject: BoundSubject) -> String? {
    guard case .string(let text)? = subject.value(at: path, in: evaluator.context.store) else { return nil }
    return text.description
  }
}
