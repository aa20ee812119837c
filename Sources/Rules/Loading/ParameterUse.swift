/// The parameters that expressions read, directly or through definitions.
struct ParameterUse {
  private let indices: [String: Int]
  private let definitions: [String: Set<String>]
  private var names: Set<String> = []

  init(_ surroundings: RuleSurroundings) {
    indices = Dictionary(
      surroundings.parameters.enumerated().map { ("config." + $0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var reached: [String: Set<String>] = [:]
    for definition in surroundings.definitions {
      let direct = definition.expression.checked.parsed.root.names
      reached[definition.name] = direct.union(direct.flatMap { reached[$0] ?? [] })
    }
    definitions = reached
  }

  /// Adds what an expression reads.
  mutating func add(_ condition: Condition) {
    let direct = condition.checked.parsed.root.names
    names.formUnion(direct)
    for name in direct { names.formUnion(definitions[name] ?? []) }
  }

  /// The parameters read, by index in the pack, ascending.
  var parameters: [Int] { names.compactMap { indices[$0] }.sorted() }
}
