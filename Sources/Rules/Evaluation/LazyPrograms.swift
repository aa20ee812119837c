import CEL

/// The programs of the inputs that are computed when they are first read: definitions, and a rule's locals.
final class LazyPrograms {
  private var programs: [Program?]

  init(_ layout: InputLayout, count: Int) {
    programs = Array(repeating: nil, count: count)
    for definition in layout.definitions { programs[definition.input] = definition.program }
  }

  /// Makes a rule's locals the current ones.
  func set(_ locals: [Rule.LocalValue]) {
    for local in locals { programs[local.input] = local.expression.program }
  }

  /// Computes an input.
  func value(of input: Int, _ context: EvaluationContext) -> Value {
    guard programs.indices.contains(input), let program = programs[input] else {
      return .error(EvaluationError(.undeclaredReference("input \(input)")))
    }
    return program.evaluate(context)
  }
}
