import CEL

extension Expression {
  /// The names of variables and functions in the expression; `a.b` of a select on a variable is one too.
  var names: Set<String> {
    var found: Set<String> = []
    collect(into: &found)
    return found
  }

  private func collect(into found: inout Set<String>) {
    switch kind {
    case .identifier(let name, _): found.insert(name)
    case .select(let operand, let field, _, _):
      if case .identifier(let name, _) = operand.kind { found.insert("\(name).\(field.text)") }
    case .call(let name, _, _): found.insert(name.text)
    default: break
    }
    for child in children { child.collect(into: &found) }
  }
}
