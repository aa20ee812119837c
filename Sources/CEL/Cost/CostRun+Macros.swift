extension CostRun {
  /// A macro: what is in it, as often as its range has elements.
  mutating func comprehension(_ node: Expression, _ comprehension: Expression.Comprehension) -> Part {
    let range = estimate(comprehension.range)
    setVariables(of: node, comprehension, range.size)
    let condition = comprehension.condition.map { estimate($0) }
    let body = estimate(comprehension.body)
    switch comprehension.macro {
    case .optMap: return (range.cost + body.cost.maybe, .optional(body.size))
    case .optFlatMap: return (range.cost + body.cost.maybe, body.size)
    default: break
    }
    let step = CostRange(stepCosts[node.id] ?? 0)
    let isConditional = condition != nil
    let once = step + (condition?.cost ?? .zero) + (isConditional ? body.cost.maybe : body.cost)
    // Any other range may be a fault, through which no macro goes.
    let least = folded[comprehension.range.id] == nil ? 0 : range.size.count
    let most = range.size.count
    let steps =
      switch comprehension.macro {
      case .all, .exists: once.times(least: min(least, 1), greatest: most)
      default: once.times(least: least, greatest: most)
      }
    return (range.cost + steps, size(of: comprehension, range.size, body.size))
  }

  private mutating func setVariables(
    of node: Expression, _ comprehension: Expression.Comprehension, _ range: ValueSize
  ) {
    switch comprehension.macro {
    case .optMap, .optFlatMap: return setLocals(of: node, range.element, .scalar)
    default: break
    }
    guard comprehension.secondVariable != nil else { return setLocals(of: node, range.ranged, .scalar) }
    switch range {
    case .map(_, let key, let value): setLocals(of: node, key, value)
    case .list(_, let element): setLocals(of: node, .scalar, element)
    default: setLocals(of: node, range.ranged, range.element)
    }
  }

  private func size(
    of comprehension: Expression.Comprehension, _ range: ValueSize, _ body: ValueSize
  ) -> ValueSize {
    switch comprehension.macro {
    case .all, .exists, .existsOne, .optMap, .optFlatMap: return .scalar
    case .filter: return .list(count: range.count, element: range.ranged)
    case .map, .transformList: return .list(count: range.count, element: body)
    case .transformMap:
      if case .map(let count, let key, _) = range { return .map(count: count, key: key, value: body) }
      if case .list(let count, _) = range { return .map(count: count, key: .scalar, value: body) }
      return .map(count: range.count, key: range, value: body)
    case .transformMapEntry:
      let count = range.count.multipliedOrMaximum(body.count)
      if case .map(_, let key, let value) = body { return .map(count: count, key: key, value: value) }
      return .map(count: count, key: body, value: body)
    }
  }
}
