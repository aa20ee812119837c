import CEL
import Law
import SourceText

extension PackLoader {
  private static let checkKeys = ["title", "each", "where", "let", "require", "message"]

  /// Reads `checks`: what has to hold of the pack's own tables and parameters.
  ///
  /// A check is a rule about the pack instead of a subject, so it is compiled and run like one.
  func checks(_ surroundings: RuleSurroundings) -> [Rule] {
    sections.checks.compactMap { node in
      guard let reader = MappingReader(node, keys: Self.checkKeys, of: .check, faults) else { return nil }
      let title = reader.requiredLocalized("title")
      let conditions = RuleConditions(reader, surroundings, faults)
      guard let title, reader.required("require") != nil else { return nil }
      return Rule(check: conditions, title: title, location: node.location)
    }
  }

  /// Runs the checks of a pack that loaded without errors; each violation is an error of the pack.
  func run(_ checks: [Rule], of pack: Pack) {
    guard !checks.isEmpty else { return }
    let evaluator = RuleEvaluator(pack)
    evaluator.setParameters(on: PackTester.defaultDate)
    let formatters = (zh: ValueFormatter(pack, .zh), en: ValueFormatter(pack, .en))
    for check in checks {
      _ = evaluator.evaluate(check) { result in
        let message: LocalizedText =
          switch result.cause {
          case .fault(let error)?: EvaluationWording.fault(error)
          case .missing(let unknown)?: EvaluationWording.missing(evaluator.missingFacts(unknown))
          case nil:
            LocalizedText(
              zh: check.message?.text(.zh, evaluator.context, formatters.zh) ?? check.title.zh,
              en: check.message?.text(.en, evaluator.context, formatters.en) ?? check.title.en)
          }
        faults.report(PackWording.checkFailed(check.title, message, at: check.location))
      }
    }
  }
}
