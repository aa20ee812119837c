import CEL

/// Where the inputs of an evaluation are: the subject first, then parameters and definitions.
struct InputLayout: Sendable {
  /// The input that holds the subject.
  static let subject = 0
  /// The inputs of the parameters, by index in the pack.
  let parameters: [Int]
  /// The programs of the definitions that are values, by the input they fill.
  let definitions: [(input: Int, program: Program)]

  /// How many inputs there are, those of the rules' elements and local values included.
  var count = 0

  init(parameters: [Int], definitions: [Definition]) {
    self.parameters = parameters
    self.definitions = definitions.compactMap { definition in
      definition.input.map { ($0, definition.expression.program) }
    }
  }
}
