/// The estimate of one expression. Calls and macros are in extensions.
struct CostRun {
  /// What a part costs beyond its nodes, and how large its value can be.
  typealias Part = (cost: CostRange, size: ValueSize)

  let checked: CheckedExpression
  let estimator: CostEstimator
  /// What one step of a macro costs by itself, by the macro's expression.
  let stepCosts: [Expression.ID: Int]
  /// The values of the parts that were computed when the expression was planned.
  let folded: [Expression.ID: Value]
  /// Whether planning found a faulty pattern, which is compiled again whenever it is used.
  let hasFaultyPattern: Bool
  /// The sizes of the macros' variables, by `Reference.local`.
  private var locals: [Int: ValueSize] = [:]
  /// The lazy variables that the expression reads: each is computed once, wherever it is read.
  private var lazyVariables: Set<Int> = []

  init(_ checked: CheckedExpression, _ estimator: CostEstimator, _ planner: Planner) {
    self.checked = checked
    self.estimator = estimator
    stepCosts = planner.stepCosts
    folded = planner.folded
    hasFaultyPattern = !planner.diagnostics.isEmpty
  }

  var environment: Environment { estimator.environment }

  /// What computing the lazy variables costs.
  var lazyCost: CostRange {
    lazyVariables.reduce(.zero) { $0 + CostRange(upTo: environment.estimates[$1]?.greatest ?? 0) }
  }

  /// The estimate of a part.
  mutating func estimate(_ node: Expression) -> Part {
    if let value = folded[node.id] { return (.zero, ValueSize(of: value)) }
    switch node.kind {
    case .literal(let literal): return (.zero, ValueSize(of: Value(literal)))
    case .identifier, .select: return name(node) ?? selection(node)
    case .call(let name, let target, let arguments): return call(node, name.text, target, arguments)
    case .list(let elements):
      let parts = elements.map { estimate($0.value) }
      let sizes = zip(elements, parts).map { $0.optional ? $1.size.element : $1.size }
      return (sum(parts), .list(count: parts.count, element: .largest(sizes)))
    case .map(let entries):
      let keys = entries.map { estimate($0.key) }
      let values = entries.map { estimate($0.value) }
      let sizes = zip(entries, values).map { $0.optional ? $1.size.element : $1.size }
      return (
        sum(keys) + sum(values),
        .map(count: entries.count, key: .largest(keys.map(\.size)), value: .largest(sizes))
      )
    // An error as soon as it is met.
    case .message: return (.zero, .scalar)
    case .comprehension(let comprehension): return self.comprehension(node, comprehension)
    case .bind(_, let value, let body):
      let value = estimate(value)
      if case .locals(let number, _)? = checked.reference(of: node) { locals[number] = value.size }
      let body = estimate(body)
      return (value.cost + body.cost, body.size)
    }
  }

  /// The cost of several parts.
  func sum(_ parts: [Part]) -> CostRange { parts.reduce(.zero) { $0 + $1.cost } }

  /// The size that a node's type allows.
  func assumedSize(of node: Expression) -> ValueSize {
    estimator.assumed.size(of: checked.type(of: node), in: environment)
  }

  /// Gives the variables of a macro their sizes.
  mutating func setLocals(of node: Expression, _ first: ValueSize, _ second: ValueSize) {
    guard case .locals(let number, let other)? = checked.reference(of: node) else { return }
    locals[number] = first
    if let other { locals[other] = second }
  }

  /// A variable, a local or the name of a type.
  private mutating func name(_ node: Expression) -> Part? {
    switch checked.reference(of: node) {
    case .variable(let index, _):
      if environment.lazyVariables.contains(index) { lazyVariables.insert(index) }
      return (.zero, environment.estimates[index]?.size ?? assumedSize(of: node))
    case .local(let number): return (.zero, locals[number] ?? assumedSize(of: node))
    case .typeName: return (.zero, .scalar)
    default: return nil
    }
  }

  private mutating func selection(_ node: Expression) -> Part {
    guard case .select(let selected, let field, let test, let optional) = node.kind else {
      return (.zero, assumedSize(of: node))
    }
    let operand = estimate(selected)
    if test { return (operand.cost, .scalar) }
    let size: ValueSize
    var holder = operand.size
    var wraps = optional
    if case .optional(let wrapped) = holder {
      holder = wrapped
      wraps = true
    }
    if let declared = declaredSize(field.text, of: checked.type(of: selected)) {
      size = declared
    } else if case .map(_, _, let value) = holder {
      size = value
    } else {
      size = estimator.assumed.size(of: .dyn, in: environment).joined(holder.unknownType)
    }
    return (operand.cost, wraps ? .optional(size) : size)
  }

  /// The size of a declared record's field.
  private func declaredSize(_ name: String, of type: CELType) -> ValueSize? {
    switch type {
    case .nullable(let type), .optional(let type): return declaredSize(name, of: type)
    case .record(let record):
      guard let record = environment.records[record], let slot = record.slot(of: name) else { return nil }
      let field = record.fields[slot]
      return estimator.assumed.size(of: field.type, maximumCount: field.maximumCount, in: environment)
    default: return nil
    }
  }
}
