/// The macros that go through lists, maps and optionals.
extension Planner {
  func planComprehension(
    _ expression: Expression, _ comprehension: Expression.Comprehension
  ) -> Part {
    let range = plan(comprehension.range)
    let types = variableTypes(range.type, comprehension)
    let first = Local(
      name: comprehension.variable.text, slot: takeLocal(), type: types.first, isRead: range.isRead)
    let second = comprehension.secondVariable.map {
      Local(name: $0.text, slot: takeLocal(), type: types.second, isRead: range.isRead)
    }
    let before = nodes.count
    let depth = scope.count
    scope.append(first)
    if let second { scope.append(second) }
    let condition = comprehension.condition.map(plan)
    let body = plan(comprehension.body)
    let variable = keep(PathNode(site(expression), root: .local, index: first.slot))
    scope.removeSubrange(depth...)

    let cost = max(1, nodes.count - before)
    stepCosts[expression.id] = cost
    let loop = Loop(
      range: range.operand, first: first.slot, second: second?.slot, counter: takeTemporary(),
      cost: cost, id: expression.id, name: comprehension.macro.rawValue)
    let node = node(
      expression, comprehension.macro, loop, range.node, condition?.node, body.node, variable: variable)
    let parts = [range, body] + (condition.map { [$0] } ?? [])
    let isFilter = comprehension.macro == .filter
    let whole = part(
      node, of: parts, resultType(expression, comprehension.macro, range.type, body.type),
      isRead: isFilter && range.isRead)
    return closed(whole, over: [first.slot] + (second.map { [$0.slot] } ?? []))
  }

  private func node(
    _ expression: Expression, _ macro: Expression.Comprehension.Macro, _ loop: Loop, _ range: Node,
    _ condition: Node?, _ body: Node, variable: Node
  ) -> Node {
    let site = site(expression)
    switch macro {
    case .all: return QuantifierNode(site, loop, condition: body, deciding: .false)
    case .exists: return QuantifierNode(site, loop, condition: body, deciding: .true)
    case .existsOne: return ExistsOneNode(site, loop, condition: body)
    case .filter: return CollectNode(site, loop, condition: body, element: variable)
    case .map, .transformList: return CollectNode(site, loop, condition: condition, element: body)
    case .transformMap: return TransformMapNode(site, loop, condition: condition, key: variable, body: body)
    case .transformMapEntry:
      return TransformMapNode(site, loop, condition: condition, key: nil, body: body)
    case .optMap, .optFlatMap:
      return OptionalMapNode(
        site, local: loop.first, counter: loop.counter, operand: range, body: body,
        isFlat: macro == .optFlatMap)
    }
  }

  private func variableTypes(
    _ range: CELType, _ comprehension: Expression.Comprehension
  ) -> (first: CELType, second: CELType) {
    switch (range, comprehension.secondVariable) {
    case (.list(let element), nil): (element, .dyn)
    case (.list(let element), _?): (.int, element)
    case (.map(let key, let value), _): (key, value)
    case (.optional(let wrapped), _): (wrapped, .dyn)
    case (.nullable(let type), _): variableTypes(type, comprehension)
    default: (.dyn, .dyn)
    }
  }

  private func resultType(
    _ expression: Expression, _ macro: Expression.Comprehension.Macro, _ range: CELType, _ body: CELType
  ) -> CELType {
    switch macro {
    case .all, .exists, .existsOne: .bool
    case .filter: if case .map(let key, _) = range { .list(key) } else { range }
    case .map, .transformList: .list(body)
    case .optMap: .optional(body)
    case .optFlatMap: body
    case .transformMap, .transformMapEntry: type(of: expression)
    }
  }
}
