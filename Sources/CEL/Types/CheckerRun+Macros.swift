extension CheckerRun {
  /// The type of a macro that goes through a list, a map or an optional.
  mutating func comprehension(_ node: Expression, _ macro: Expression.Comprehension) -> CELType {
    let range = check(macro.range)
    let variables: (first: CELType, second: CELType?)
    switch macro.macro {
    case .optMap, .optFlatMap: variables = (wrapped(range, macro), nil)
    default: variables = elements(range, macro)
    }
    var declared = [(name: macro.variable, type: variables.first)]
    if let name = macro.secondVariable { declared.append((name, variables.second ?? .dyn)) }
    refer(node, to: .locals(localCount, declared.count > 1 ? localCount + 1 : nil))
    let body = withLocals(declared) { run in
      if let condition = macro.condition {
        let found = run.check(condition)
        run.expect(.bool, of: condition, found: found)
      }
      return run.check(macro.body)
    }
    switch macro.macro {
    case .all, .exists, .existsOne:
      expect(.bool, of: macro.body, found: body)
      return .bool
    case .filter:
      expect(.bool, of: macro.body, found: body)
      return .list(variables.first)
    case .map, .transformList: return .list(body)
    case .transformMap: return .map(variables.first, body)
    case .transformMapEntry:
      let entry = CELType.map(unifier.fresh(), unifier.fresh())
      expect(entry, of: macro.body, found: body)
      return entry
    case .optMap: return .optional(body)
    case .optFlatMap:
      let result = CELType.optional(unifier.fresh())
      expect(result, of: macro.body, found: body)
      return body == .dyn ? .dyn : result
    }
  }

  /// The type of `cel.bind(name, value, body)`.
  mutating func bind(
    _ node: Expression, _ name: Expression.Name, _ value: Expression, _ body: Expression
  ) -> CELType {
    let type = check(value)
    refer(node, to: .locals(localCount, nil))
    return withLocals([(name, type)]) { run in run.check(body) }
  }

  /// The types of the variables that go through a list or a map.
  private mutating func elements(
    _ range: CELType, _ macro: Expression.Comprehension
  ) -> (first: CELType, second: CELType?) {
    let two = macro.secondVariable != nil
    var range = range
    if case .nullable(let inner) = range { range = inner }
    switch range {
    case .list(let element): return two ? (.int, element) : (element, nil)
    case .map(let key, let value): return (key, two ? value : nil)
    case .error: return (.error, .error)
    case .dyn: return (.dyn, .dyn)
    case .parameter:
      _ = unifier.isAssignable(.dyn, to: range)
      return (.dyn, .dyn)
    default:
      report(
        .notARange(unifier.resolve(range, freeToDyn: true), macro: macro.macro.rawValue), macro.range.range)
      return (.error, .error)
    }
  }

  /// The type of what an optional holds.
  private mutating func wrapped(_ range: CELType, _ macro: Expression.Comprehension) -> CELType {
    switch range {
    case .optional(let wrapped): return wrapped
    case .dyn, .error: return range
    default:
      let wrapped = unifier.fresh()
      if unifier.isAssignable(range, to: .optional(wrapped)) { return unifier.resolve(wrapped) }
      report(
        .notARange(unifier.resolve(range, freeToDyn: true), macro: macro.macro.rawValue), macro.range.range)
      return .error
    }
  }
}
