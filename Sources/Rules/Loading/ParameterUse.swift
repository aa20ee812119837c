import CEL

/// Finds the parameters that expressions read, directly or through definitions.
struct ParameterUse {
  /// The parameters by name, as indices in the pack.
  private let parameters: [String: Int]
  /// The parameters that each definition reads.
  private var definitions: [String: Set<Int>] = [:]
  private var read: Set<Int> = []

  /// Nothing read yet. Made once a pack: each rule starts from a copy.
  init(_ parameters: [Parameter], _ definitions: [Definition]) {
    self.parameters = Dictionary(
      parameters.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    // A definition uses those before it only.
    for definition in definitions {
      read = []
      add(definition.expression)
      self.definitions[definition.name] = read
    }
    read = []
  }

  /// Adds what an expression reads.
  mutating func add(_ condition: Condition) { visit(condition.checked.parsed.root) }

  /// The parameters read, by index in the pack, ascending.
  var found: [Int] { read.sorted() }

  private mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .identifier(let name, _): use(name)
    case .call(let name, _, _): use(name.text)
    case .select(let operand, let field, _, _):
      if case .identifier("config", _) = operand.kind, let index = parameters[field.text] {
        read.insert(index)
      }
    default: break
    }
    expression.forEachChild { visit($0) }
  }

  private mutating func use(_ name: String) {
    if let parameters = definitions[name], !parameters.isEmpty { read.formUnion(parameters) }
  }
}
