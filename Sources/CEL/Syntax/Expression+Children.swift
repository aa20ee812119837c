extension Expression {
  /// Calls a function with each node directly below this one, in the order of the source.
  public func forEachChild(_ visit: (Expression) -> Void) { kind.forEachChild(visit) }
}

extension Expression.Kind {
  /// Calls a function with each node directly below, in the order of the source.
  func forEachChild(_ visit: (Expression) -> Void) {
    switch self {
    case .literal, .identifier: break
    case .select(let operand, _, _, _): visit(operand)
    case .call(_, let target, let arguments):
      if let target { visit(target) }
      arguments.forEach(visit)
    case .list(let elements):
      for element in elements { visit(element.value) }
    case .map(let entries):
      for entry in entries {
        visit(entry.key)
        visit(entry.value)
      }
    case .message(_, let fields):
      for field in fields { visit(field.value) }
    case .comprehension(let comprehension):
      visit(comprehension.range)
      if let condition = comprehension.condition { visit(condition) }
      visit(comprehension.body)
    case .bind(_, let value, let body):
      visit(value)
      visit(body)
    }
  }
}
