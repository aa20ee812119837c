extension CheckerRun {
  /// The type of a name.
  mutating func identifier(_ node: Expression, _ name: String, _ absolute: Bool) -> CELType {
    if !absolute, let local = local(name) {
      refer(node, to: .local(local.number))
      return local.type
    }
    let written = absolute ? "." + name : name
    if let (reference, type) = environment.resolve(written) {
      refer(node, to: reference)
      return type
    }
    report(
      .undeclared(name, container: environment.container, suggestions: suggestions(forVariable: name)),
      node.range)
    return .error
  }

  /// The variable of a macro around.
  func local(_ name: String) -> Local? { locals.last { $0.name == name } }

  /// The dotted name that may be declared and that a node spells; a variable of a macro around hides every name
  /// that begins with it.
  func possibleName(_ node: Expression) -> String? {
    guard let first = node.firstName, first.absolute || local(first.text) == nil else { return nil }
    return environment.possibleName(node)
  }

  /// The type of `operand.field`, `has(operand.field)` and `operand.?field`.
  mutating func selection(
    _ node: Expression, _ operand: Expression, _ field: Expression.Name, test: Bool, optional: Bool
  ) -> CELType {
    // The longest name that is declared wins: `a.b.c` before the field `c` of `a.b`.
    if !test, !optional, let name = possibleName(node),
      let (reference, type) = environment.resolve(name)
    {
      refer(node, to: reference)
      return type
    }
    var target = check(operand)
    var wrapped = optional
    if case .nullable(let inner) = target { target = inner }
    if case .optional(let inner) = target {
      wrapped = true
      target = unifier.resolve(inner)
      if case .nullable(let inner) = target { target = inner }
    }
    let result = fieldType(node, target, field)
    if test { return .bool }
    return wrapped ? .optional(result) : result
  }

  private mutating func fieldType(_ node: Expression, _ target: CELType, _ field: Expression.Name) -> CELType
  {
    switch target {
    case .record(let name):
      guard let record = environment.records[name] else { return .dyn }
      guard let slot = record.slot(of: field.text) else {
        let fields = record.fields.map(\.name)
        report(
          .unknownField(
            field.text, record: name, suggestions: suggestions(for: field.text, among: fields),
            fields: fields),
          field.range)
        return .error
      }
      refer(node, to: .field(slot: slot))
      return record.fields[slot].type
    case .map(_, let value): return value
    case .dyn, .error: return target
    case .parameter:
      _ = unifier.isAssignable(.dyn, to: target)
      return .dyn
    default:
      report(.noFields(unifier.resolve(target, freeToDyn: true), field: field.text), field.range)
      return .error
    }
  }

  private func suggestions(forVariable name: String) -> [String] {
    if hasEnoughFaults { return [] }
    var known = Set(environment.variables.keys)
    known.formUnion(locals.map(\.name))
    known.formUnion(["true", "false", "null"])
    var result = suggestions(for: name, among: known)
    if let foreign = ["nil": "null", "None": "null", "undefined": "null", "yes": "true", "no": "false"][name]
    {
      result.insert(foreign, at: 0)
    }
    // A field whose record was forgotten.
    for (variable, type) in environment.variables.sorted(by: { $0.key < $1.key }) {
      if case .record(let record) = type, environment.records[record]?.slot(of: name) != nil {
        result.insert(variable + "." + name, at: 0)
      }
    }
    return Array(result.prefix(3))
  }
}
