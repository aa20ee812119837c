import SourceText

/// The checking of one expression. Names, calls, aggregates, macros and enumerations are in extensions.
struct CheckerRun {
  /// A variable of a macro or of `cel.bind`.
  struct Local {
    let name: String
    let number: Int
    let type: CELType
  }

  let parsed: ParsedExpression
  let environment: Environment
  let limits: Checker.Limits
  var unifier: Unifier
  /// The variables of the macros around, the innermost last.
  var locals: [Local] = []
  private(set) var localCount = 0
  private var types: [CELType]
  private var references: [Reference?]
  private var faults: [TypeFault.Located] = []
  /// The innermost node whose type was too complex.
  private var exceededAt: Range<Int>?

  init(_ parsed: ParsedExpression, _ environment: Environment, _ limits: Checker.Limits) {
    self.parsed = parsed
    self.environment = environment
    self.limits = limits
    unifier = Unifier(maximumSteps: limits.maximumTypeSteps)
    types = Array(repeating: .dyn, count: parsed.nodeCount)
    references = Array(repeating: nil, count: parsed.nodeCount)
  }

  /// Checks the whole expression.
  mutating func checkRoot(expecting expected: CELType?) {
    let found = check(parsed.root)
    guard let expected else { return }
    checkMembers(of: parsed.root, against: expected)
    if !unifier.isAssignable(found, to: expected) {
      report(
        .resultMismatch(expected: expected, found: unifier.resolve(found, freeToDyn: true)), parsed.root.range
      )
    }
  }

  /// Checks a node and what is below it, and returns its type, which may hold type variables.
  ///
  /// Not inlined, nor are the functions between here and the next level: a level then costs little stack.
  @inline(never)
  mutating func check(_ node: Expression) -> CELType {
    if unifier.exceeded { return .error }
    let type = unifier.resolve(inferred(node))
    set(type, for: node)
    if unifier.exceeded, exceededAt == nil { exceededAt = node.range }
    return type
  }

  @inline(never)
  private mutating func inferred(_ node: Expression) -> CELType {
    switch node.kind {
    case .literal(let literal): literal.type
    case .identifier(let name, let absolute): identifier(node, name, absolute)
    case .select(let operand, let field, let test, let optional):
      selection(node, operand, field, test: test, optional: optional)
    case .call(let name, let target, let arguments): call(node, name, target, arguments)
    case .list(let elements): list(elements)
    case .map(let entries): map(entries)
    case .message(let name, let fields): message(node, name, fields)
    case .comprehension(let comprehension): self.comprehension(node, comprehension)
    case .bind(let name, let value, let body): bind(node, name, value, body)
    }
  }

  // MARK: Results

  private mutating func set(_ type: CELType, for node: Expression) {
    if types.indices.contains(Int(node.id)) { types[Int(node.id)] = type }
  }

  /// Notes what a node refers to.
  mutating func refer(_ node: Expression, to reference: Reference) {
    if references.indices.contains(Int(node.id)) { references[Int(node.id)] = reference }
  }

  /// The type of a node that was checked.
  mutating func type(of node: Expression) -> CELType {
    types.indices.contains(Int(node.id)) ? unifier.resolve(types[Int(node.id)]) : .error
  }

  /// Gives a macro's variable its number and runs the check of its body.
  mutating func withLocals<Result>(
    _ variables: [(name: Expression.Name, type: CELType)], _ body: (inout CheckerRun) -> Result
  ) -> Result {
    for variable in variables {
      locals.append(Local(name: variable.name.text, number: localCount, type: variable.type))
      localCount += 1
    }
    defer { locals.removeLast(variables.count) }
    return body(&self)
  }

  /// The checked expression, with `dyn` for every type that nothing determines.
  mutating func result() -> CheckedExpression {
    for index in types.indices { types[index] = unifier.resolve(types[index], freeToDyn: true) }
    return CheckedExpression(parsed: parsed, types: types, references: references, localCount: localCount)
  }

  // MARK: Faults

  /// Whether no further fault would be shown, so that looking for suggestions is in vain.
  var hasEnoughFaults: Bool { faults.count > limits.maximumDiagnostics }

  /// Reports a fault.
  mutating func report(_ fault: TypeFault, _ range: Range<Int>) {
    if !hasEnoughFaults { faults.append(TypeFault.Located(fault: fault, range: range)) }
  }

  /// The names close to one that is not known.
  func suggestions(for name: String, among known: some Sequence<String>) -> [String] {
    hasEnoughFaults ? [] : Suggestion.closest(to: name, among: known)
  }

  /// Reports unless a value of one type can be used where the other is wanted.
  mutating func expect(_ expected: CELType, of node: Expression, found: CELType) {
    guard !unifier.isAssignable(found, to: expected) else { return }
    report(
      .mismatch(
        expected: unifier.resolve(expected, freeToDyn: true), found: unifier.resolve(found, freeToDyn: true)),
      node.range)
  }

  /// The faults in the order of their places, not more than the limit.
  func diagnostics() -> [Diagnostic] {
    if unifier.exceeded {
      let fault = TypeFault.Located(fault: .tooComplex, range: exceededAt ?? parsed.root.range)
      return [fault.diagnostic(in: parsed.source)]
    }
    let limit = max(limits.maximumDiagnostics, 1)
    var sorted = faults.enumerated()
      .sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
      .map(\.element)
    if sorted.count > limit {
      let place = sorted[limit - 1].range
      sorted.removeSubrange((limit - 1)...)
      sorted.append(TypeFault.Located(fault: .tooManyFaults(limit: limit), range: place))
    }
    return sorted.map { $0.diagnostic(in: parsed.source) }
  }
}

extension Expression.Literal {
  /// The type of the constant.
  var type: CELType {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    }
  }
}
