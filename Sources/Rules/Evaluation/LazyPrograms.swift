import CEL

/// The programs of the inputs that are computed when they are first read: definitions, and a rule's locals.
final class LazyPrograms {
  private var expressions: [Condition?]

  init(_ layout: InputLayout, count: Int) {
    expressions = Array(repeating: nil, count: count)
    for definition in layout.definitions { expressions[definition.input] = definition.expression }
  }

  /// Makes a rule's locals the current ones.
  func set(_ locals: [Rule.LocalValue]) {
    for local in locals { expressions[local.input] = local.expression }
  }

  /// Computes an input.
  func value(of input: Int, _ context: EvaluationContext) -> Value {
    guard expressions.indices.contains(input), let expression = expressions[input] else {
      return .error(EvaluationError(.undeclaredReference("input \(input)")))
    }
    return expression.program.evaluate(context)
  }
}
