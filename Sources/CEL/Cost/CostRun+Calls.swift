extension CostRun {
  /// A call or an operation.
  mutating func call(
    _ node: Expression, _ name: String, _ target: Expression?, _ arguments: [Expression]
  ) -> Part {
    if target == nil, let operation = Operator(rawValue: name) {
      switch operation {
      case .and, .or: return junction(arguments)
      case .conditional where arguments.count == 3: return conditional(arguments)
      default: break
      }
    }
    var operands = (target.map { [$0] } ?? []) + arguments
    var (function, overloads): (String, [FunctionDeclaration.Overload]) = (name, [])
    if case .overloads(let indices, let resolved, let isNamespaced)? = checked.reference(of: node) {
      function = resolved
      if isNamespaced { operands = arguments }
      let all = environment.functions[resolved]?.overloads ?? []
      overloads = indices.filter(all.indices.contains).map { all[$0] }
    }
    let parts = operands.map { estimate($0) }
    // What stands behind `or` is looked at where there is nothing before it.
    if let intrinsic = overloads.first?.intrinsic,
      intrinsic == .alternative || intrinsic == .alternativeValue,
      parts.count == 2
    {
      let first = intrinsic == .alternative ? parts[0].size : parts[0].size.element
      return (parts[0].cost + parts[1].cost.maybe, first.joined(parts[1].size))
    }
    let own = standard(node, function, operands, parts.map(\.size))
    var cost = CostRange(upTo: own.cost)
    var size = own.size
    for overload in overloads {
      guard let estimate = overload.estimate else { continue }
      cost += CostRange(upTo: self.cost(of: overload, estimate, parts.map(\.size)))
      size = size.joined(estimate.size)
    }
    return (sum(parts) + cost, size)
  }

  /// What a call of a host's overload can cost: nothing is known of arguments larger than assumed.
  private func cost(
    of overload: FunctionDeclaration.Overload, _ estimate: CostEstimate, _ arguments: [ValueSize]
  ) -> Int {
    let fits = zip(overload.parameters, arguments).allSatisfy { parameter, size in
      estimator.assumedSize(of: parameter).covers(size)
    }
    return fits ? estimate.greatest : .max
  }

  private mutating func junction(_ arguments: [Expression]) -> Part {
    let parts = arguments.map { estimate($0) }
    // The first term is always looked at.
    return (
      parts.enumerated().reduce(.zero) { $0 + ($1.offset == 0 ? $1.element.cost : $1.element.cost.maybe) },
      .scalar
    )
  }

  private mutating func conditional(_ arguments: [Expression]) -> Part {
    let parts = arguments.map { estimate($0) }
    return (
      parts[0].cost + parts[1].cost.or(parts[2].cost).maybe, parts[1].size.joined(parts[2].size)
    )
  }

  // MARK: Operators

  /// The most that an operator or function of the library charges, and the size of its result.
  private func standard(
    _ node: Expression, _ function: String, _ operands: [Expression], _ sizes: [ValueSize]
  ) -> (cost: Int, size: ValueSize) {
    guard let operation = Operator(rawValue: function), let first = sizes.first, let last = sizes.last else {
      return libraryCall(node, function, operands, sizes)
    }
    switch operation {
    case .equal, .notEqual: return (equality(operands, first, last), .scalar)
    case .in: return (membership(operands, first, last), .scalar)
    case .add: return sum(node, first, last)
    case .index:
      if case .optional(let container) = first { return (0, .optional(container.element)) }
      return (0, first.element)
    case .optionalIndex:
      if case .optional(let container) = first { return (0, .optional(container.element)) }
      return (0, .optional(first.element))
    default: return (0, .scalar)
    }
  }

  /// Comparing values that hold others, and computed texts, is charged.
  private func equality(_ operands: [Expression], _ first: ValueSize, _ last: ValueSize) -> Int {
    if operands.count == 2, operands.allSatisfy(isStored) {
      let types = operands.map { checked.type(of: $0).base }
      if types.allSatisfy(\.isComparedAtOnce), types[0].isSameAtOnce(as: types[1]) {
        // Null is compared as other values are.
        return operands.contains { checked.type(of: $0) != checked.type(of: $0).base } ? 1 : 0
      }
    }
    return min(first.weight, last.weight)
  }

  /// Whether a node's value is somewhere already.
  private func isStored(_ node: Expression) -> Bool {
    if folded[node.id] != nil { return true }
    return switch node.kind {
    case .literal, .identifier: true
    case .select(_, _, let test, let optional): !test && !optional
    case .call(let name, nil, _): name.text == Operator.index.rawValue
    default: false
    }
  }

  private func membership(_ operands: [Expression], _ element: ValueSize, _ container: ValueSize) -> Int {
    if operands.count == 2, case .list(let list)? = folded[operands[1].id],
      Cells.none.elements(of: list).allSatisfy(\.isKey), list.count <= Int(Int16.max)
    {
      return 0
    }
    if case .map = container { return 0 }
    let comparison = min(element.weight, container.element.weight)
    return (container.count >> 2).addingOrMaximum(comparison.multipliedOrMaximum(container.count))
  }

  /// `a + b`: numbers cost nothing, texts and lists are copied.
  private func sum(_ node: Expression, _ first: ValueSize, _ last: ValueSize) -> (Int, ValueSize) {
    let count = first.count.addingOrMaximum(last.count)
    switch (first, last) {
    case (.list(_, let left), .list(_, let right)):
      return (count >> 1, .list(count: count, element: left.joined(right)))
    case (.text, .text): return (count >> 4, .text(bytes: count))
    case (.any, _), (_, .any):
      return (count >> 1, .any(count: count, weight: first.weight.addingOrMaximum(last.weight)))
    default: return (0, first.joined(last))
    }
  }
}

extension CELType {
  /// The type without null.
  fileprivate var base: CELType { if case .nullable(let wrapped) = self { wrapped.base } else { self } }

  /// Whether values of the type are compared in one step that is not charged.
  fileprivate var isComparedAtOnce: Bool {
    switch self {
    case .bool, .int, .string, .enumeration, .opaque: true
    default: false
    }
  }

  /// Whether values of both types are of one kind when an expression runs.
  fileprivate func isSameAtOnce(as other: CELType) -> Bool {
    switch (self, other) {
    case (.string, .enumeration), (.enumeration, .string), (.enumeration, .enumeration): true
    case (.opaque, .opaque): true
    default: self == other
    }
  }
}
