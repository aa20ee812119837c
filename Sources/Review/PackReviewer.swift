import CEL
import DataTree
import Law
import Rules
import SourceText

/// Reviews subjects with one pack.
final class PackReviewer {
  private let pack: Pack
  private let options: ReviewOptions
  private let evaluator: RuleEvaluator
  private let builder: FindingBuilder
  private var parametersAsOf: CalendarDate?

  init(_ pack: Pack, catalogue: LawCatalogue, options: ReviewOptions) {
    self.pack = pack
    self.options = options
    evaluator = RuleEvaluator(pack)
    builder = FindingBuilder(evaluator, catalogue: catalogue, language: options.language)
  }

  /// Reviews a document that has been read without errors.
  func review(_ tree: ValueTree, sha256: String, remarks: [Diagnostic]) -> SubjectReview {
    let subject = evaluator.load(tree, tree.root)
    // The tree's memory is the reader's again once nothing holds it.
    defer { evaluator.unload() }
    let store = evaluator.context.store
    let asOf = options.asOf ?? pack.subject.date.flatMap { subject.value(at: $0, in: store)?.date } ?? options.today
    let id = text(pack.subject.id, subject) ?? ""
    var points = pack.points.indices.map { SubjectReview.PointSummary(point: $0) }
    var findings: [Finding] = []
    var explanations: [Finding] = []
    if subject.isValid {
      if parametersAsOf != asOf { evaluator.setParameters(on: asOf) }
      parametersAsOf = asOf
      builder.start(subjectID: id, asOf: asOf)
      for rule in pack.rules {
        let outcome = evaluator.evaluate(rule, all: options.explain) { result in
          let finding = builder.finding(rule, result)
          switch result.outcome {
          case .pass, .notApplicable: explanations.append(finding)
          default: findings.append(finding)
          }
        }
        points[rule.point].count(outcome)
      }
      findings.sortByGravity()
    }
    return SubjectReview(
      kind: pack.kind, id: id, title: pack.subject.title.flatMap { text($0, subject) }, path: tree.file.path,
      line: tree.file.firstLine, sha256: sha256, asOf: asOf.text, pack: pack.id,
      verdict: subject.isValid ? Verdict(findings) : .invalid, points: points, findings: findings,
      explanations: explanations, diagnostics: remarks + subject.diagnostics)
  }

  private func text(_ path: [String], _ subject: BoundSubject) -> String? {
    guard case .string(let text)? = subject.value(at: path, in: evaluator.context.store) else { return nil }
    return text.description
  }
}

extension SubjectReview.PointSummary {
  mutating func count(_ outcome: Outcome) {
    switch outcome {
    case .pass: pass += 1
    case .violation: violation += 1
    case .undetermined: undetermined += 1
    case .manual: manual += 1
    case .notApplicable: notApplicable += 1
    }
  }
}

extension Verdict {
  /// The verdict that findings add up to.
  init(_ findings: [Finding]) {
    if findings.contains(where: { $0.outcome == .violation }) {
      self = .fail
    } else if findings.contains(where: { $0.outcome == .undetermined }) {
      self = .incomplete
    } else if findings.contains(where: { $0.outcome == .manual }) {
      self = .manual
    } else {
      self = .pass
    }
  }
}

extension [Finding] {
  /// Gravest first; among equals in the order of the rules and then of the places.
  ///
  /// The sort is stable and findings come in the order of the rules, so equal input gives equal bytes.
  mutating func sortByGravity() {
    guard count > 1 else { return }
    func rank(_ finding: Finding) -> (Int, Int) {
      let severity =
        switch finding.severity {
        case .fatal: 0
        case .major: 1
        case .minor: 2
        }
      return (severity, finding.point)
    }
    let order = enumerated().sorted { left, right in
      let (a, b) = (rank(left.element), rank(right.element))
      return a == b ? left.offset < right.offset : a < b
    }
    self = order.map(\.element)
  }
}
