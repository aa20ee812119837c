/// What names refer to.
extension Planner {
  /// An identifier or a chain of selections that spells a name; nil where it is a selection from a value.
  func planName(_ expression: Expression) -> Part? {
    if case .identifier(let name, absolute: false) = expression.kind, let local = local(named: name) {
      return planLocal(local, expression)
    }
    if let name = possibleName(expression) {
      switch environment.resolve(name) {
      case (.variable(let index, _), let type)?: return planVariable(index, type, expression)
      case (.typeName(let type), _)?:
        return constant(.type(Value.TypeValue(type)), expression, .type(type))
      default: break
      }
    }
    if case .identifier(let name, _) = expression.kind {
      return failure(.undeclaredReference(name), expression)
    }
    return nil
  }

  /// The innermost local of a name.
  func local(named name: String) -> Local? { scope.last { $0.name == name } }

  /// The name that may be declared and that an expression spells; a local hides every name that begins with it.
  func possibleName(_ expression: Expression) -> String? {
    guard let first = expression.firstName, first.absolute || local(named: first.text) == nil else {
      return nil
    }
    if case .identifier = expression.kind { return expression.qualifiedName }
    return environment.possibleName(expression)
  }

  private func planLocal(_ local: Local, _ expression: Expression) -> Part {
    let node = PathNode(site(expression), root: .local, index: local.slot)
    return Part(
      node: keep(node), type: local.type, isRead: local.isRead, isPure: true, locals: [local.slot])
  }

  private func planVariable(_ index: Int, _ type: CELType, _ expression: Expression) -> Part {
    let node: Node =
      environment.lazyVariables.contains(index)
      ? LazyVariableNode(site(expression), index: index)
      : PathNode(site(expression), root: .input, index: index)
    return Part(node: keep(node), type: type, isRead: true, isPure: false)
  }
}
