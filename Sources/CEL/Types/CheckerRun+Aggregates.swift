extension CheckerRun {
  /// The type of a list literal.
  mutating func list(_ elements: [Expression.ListElement]) -> CELType {
    var common: CELType?
    for element in elements {
      let type = value(element.value, optional: element.optional)
      common = joined(common, type)
    }
    return .list(common ?? unifier.fresh())
  }

  /// The type of a map literal.
  mutating func map(_ entries: [Expression.MapEntry]) -> CELType {
    var keys: CELType?
    var values: CELType?
    for entry in entries {
      keys = joined(keys, check(entry.key))
      values = joined(values, value(entry.value, optional: entry.optional))
    }
    return .map(keys ?? unifier.fresh(), values ?? unifier.fresh())
  }

  /// The type of `Type{…}`, which is a fault: records come from the subject.
  mutating func message(
    _ node: Expression, _ name: Expression.Name, _ fields: [Expression.MessageField]
  ) -> CELType {
    for field in fields { _ = check(field.value) }
    let candidates = Resolver.candidates(for: name.text, in: environment.container)
    guard candidates.contains(where: { environment.type(named: $0) != nil }) else {
      report(
        .notAType(name.text, suggestions: suggestions(for: name.text, among: environment.records.keys)),
        name.range)
      return .error
    }
    report(.notConstructible(name.text), name.range)
    return .error
  }

  /// The type of an element; what an optional element holds.
  private mutating func value(_ node: Expression, optional: Bool) -> CELType {
    let type = check(node)
    guard optional else { return type }
    switch type {
    case .optional(let wrapped): return wrapped
    case .dyn, .error: return type
    default:
      let wrapped = unifier.fresh()
      expect(.optional(wrapped), of: node, found: type)
      return unifier.resolve(wrapped)
    }
  }

  /// The type of elements so far and one more; elements of several types make a `dyn`.
  private mutating func joined(_ common: CELType?, _ type: CELType) -> CELType {
    guard let common else { return type }
    var result = CELType.dyn
    _ = unifier.attempt { unifier in
      guard let joined = unifier.join(common, type) else { return false }
      result = joined
      return true
    }
    return unifier.resolve(result)
  }
}
