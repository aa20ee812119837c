import CEL

extension Environment {
  /// Makes room for the inputs of rules' elements and local values, which each rule names for itself, under
  /// names that no expression can spell.
  mutating func declareSpareInputs(_ count: Int) {
    while variableIndices.count < count { declare(variable: "#\(variableIndices.count)", .dyn) }
  }
}

/// Where the inputs of an evaluation are: the subject first, then parameters and definitions.
struct InputLayout: Sendable {
  /// The input that holds the subject.
  static let subject = 0
  /// The input that holds the day of the review.
  static let reviewDay = 1
  /// The inputs of the parameters, by index in the pack.
  let parameters: [Int]
  /// The expressions of the definitions that are values, by the input they fill.
  let definitions: [(input: Int, expression: Condition)]

  init(parameters: [Int], definitions: [Definition]) {
    self.parameters = parameters
    self.definitions = definitions.compactMap { definition in
      definition.input.map { ($0, definition.expression) }
    }
  }
}
