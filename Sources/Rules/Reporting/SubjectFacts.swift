import CEL
import SourceText

/// Reads of the subject under review what summaries group by and what stands at the head of an opinion.
public struct SubjectFacts {
  private let context: EvaluationContext
  private let formatter: ValueFormatter
  private let language: Language

  /// A reader for an evaluator's subject.
  public init(_ evaluator: RuleEvaluator, _ language: Language) {
    context = evaluator.context
    formatter = ValueFormatter(evaluator.pack, language)
    self.language = language
  }

  /// The values of a group, each once; none where the file does not hold it.
  public func values(of group: PackStatistics.Group) -> [String] {
    let condition = group.value[language]
    let type = condition.checked.resultType
    switch condition.program.evaluate(context) {
    case .unknown, .error, .null: return []
    case .list(let list):
      let element: CELType = if case .list(let inner) = type { inner } else { .dyn }
      return withExtendedLifetime(list) {
        var values: [String] = []
        for value in context.elements(of: list) {
          if case .unknown = value { continue }
          let text = formatter.text(value, as: element, context)
          if !values.contains(text) { values.append(text) }
        }
        return values
      }
    case let value:
      let text = formatter.text(value, as: type, context)
      return [group.isByMonth && value.date != nil ? String(text.prefix(7)) : text]
    }
  }

  /// The value of a line of an opinion; empty where the file does not hold it.
  public func value(of line: OpinionForm.HeaderLine) -> String {
    let condition = line.value[language]
    let value = condition.program.evaluate(context)
    switch value {
    case .unknown, .error, .null: return ""
    default: return formatter.text(value, as: condition.checked.resultType, context)
    }
  }
}
