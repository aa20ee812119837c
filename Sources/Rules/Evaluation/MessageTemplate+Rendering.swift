import CEL
import SourceText

extension MessageTemplate {
  /// The message with its expressions' values, as the current inputs give them.
  public func text(_ language: Language, _ context: EvaluationContext, _ formatter: ValueFormatter) -> String
  {
    self[language].map { segment in
      switch segment {
      case .text(let text): text
      case .expression(let condition):
        formatter.text(condition.program.evaluate(context), as: condition.checked.resultType, context)
      }
    }.joined()
  }
}
