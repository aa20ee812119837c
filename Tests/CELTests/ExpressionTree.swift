import CEL

/// An expression with its whole structure: every operator and macro as a function of its parts.
func tree(_ expression: Expression) -> String {
  func list(_ parts: [String]) -> String { parts.joined(separator: ", ") }
  func mark(_ optional: Bool) -> String { optional ? "?" : "" }
  switch expression.kind {
  case .literal(let literal): return literal.description
  case .identifier(let name, let absolute): return (absolute ? "." : "") + name
  case .select(let operand, let field, let test, let optional):
    let name = test ? "has" : optional ? "optionalSelect" : "select"
    return "\(name)(\(tree(operand)), \(field.text))"
  case .call(let name, let target, let arguments):
    return (target.map { tree($0) + "." } ?? "") + "\(name.text)(\(list(arguments.map(tree))))"
  case .list(let elements): return "[\(list(elements.map { mark($0.optional) + tree($0.value) }))]"
  case .map(let entries):
    return "{\(list(entries.map { mark($0.optional) + tree($0.key) + ": " + tree($0.value) }))}"
  case .message(let name, let fields):
    return "\(name.text){\(list(fields.map { mark($0.optional) + $0.name.text + ": " + tree($0.value) }))}"
  case .comprehension(let macro):
    let variables = [macro.variable.text] + (macro.secondVariable.map { [$0.text] } ?? [])
    let parts =
      [tree(macro.range)] + variables + (macro.condition.map { [tree($0)] } ?? []) + [tree(macro.body)]
    return "@\(macro.macro.rawValue)(\(list(parts)))"
  case .bind(let name, let value, let body): return "@bind(\(name.text), \(tree(value)), \(tree(body)))"
  }
}
