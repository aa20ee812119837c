import SourceText

/// Turns an expression into the nodes of a program.
///
/// What is known when an expression is planned is decided here: which slot a field has, what a name refers to,
/// which overload can be meant, what is constant.
final class Planner {
  /// A planned part of the expression, and what is known of it.
  struct Part {
    var node: Node
    /// The type, `dyn` where it is not known.
    var type: CELType = .dyn
    /// Whether the value is read from an input or the store rather than computed: an unknown one is then an
    /// absent fact of its own.
    var isRead = false
    /// Whether the value depends on nothing but the locals in `locals`.
    var isPure = true
    /// The locals of macros outside this part that it reads.
    var locals: Set<Int> = []

    /// The value, where it is constant.
    var constant: Value? { (node as? ConstantNode)?.address.pointee }
    /// Where a node reads the value.
    var operand: Operand { Operand(node) }
  }

  /// A variable of a macro.
  struct Local {
    let name: String
    let slot: Int
    let type: CELType
    let isRead: Bool
  }

  let environment: Environment
  let checked: CheckedExpression?
  let source: SourceFile
  let options: Program.Options
  var scope: [Local] = []
  var nodes: [Node] = []
  var localCount = 0
  var temporaryCount = 0
  var diagnostics: [Diagnostic] = []
  /// What one step of each macro costs, for estimates.
  var stepCosts: [Expression.ID: Int] = [:]
  /// The parts that were computed at once, for estimates.
  private(set) var folded: [Expression.ID: Value] = [:]
  private lazy var foldingContext = Planner.makeFoldingContext(environment)

  init(
    environment: Environment, source: SourceFile, checked: CheckedExpression?, options: Program.Options
  ) {
    self.environment = environment
    self.options = options
    self.source = source
    self.checked = checked
  }

  private static func makeFoldingContext(_ environment: Environment) -> EvaluationContext {
    let context = EvaluationContext(
      environment: environment, store: Store(recordTypes: environment.recordTypes))
    context.maxEvaluationCost = EvaluationLimits.maxFoldingCost
    return context
  }

  /// The place of a node: its expression and a temporary of its own.
  func site(_ expression: Expression) -> Node.Site {
    temporaryCount += 1
    return Node.Site(id: expression.id, scratch: temporaryCount - 1)
  }

  /// Keeps a node for the program.
  func keep<Kept: Node>(_ node: Kept) -> Kept {
    nodes.append(node)
    return node
  }

  /// A part made of others: pure if all are.
  func part(
    _ node: Node, of parts: [Part], _ type: CELType = .dyn, isRead: Bool = false, isFoldable: Bool = true
  ) -> Part {
    Part(
      node: keep(node), type: type, isRead: isRead, isPure: isFoldable && parts.allSatisfy(\.isPure),
      locals: parts.reduce(into: []) { $0.formUnion($1.locals) })
  }

  /// The type that the checker found for an expression.
  func type(of expression: Expression) -> CELType {
    guard let types = checked?.types, types.indices.contains(Int(expression.id)) else { return .dyn }
    return types[Int(expression.id)]
  }

  /// Plans an expression; a part that depends on nothing is computed at once.
  func plan(_ expression: Expression) -> Part {
    let part = planUnfolded(expression)
    guard options.foldsConstants, part.isPure, part.locals.isEmpty, part.constant == nil else { return part }
    let program = Program(
      root: part.node, nodes: nodes, locals: localCount, temporaries: temporaryCount, cost: 0,
      diagnostics: [])
    let value = program.evaluate(foldingContext)
    // A fault is left to be met, or not, when the program runs.
    guard value.isDefinite else { return part }
    folded[expression.id] = value
    return constant(value, expression, part.type)
  }

  /// A constant part.
  func constant(_ value: Value, _ expression: Expression, _ type: CELType = .dyn) -> Part {
    Part(node: keep(ConstantNode(site(expression), value)), type: type)
  }

  /// A part that is an error whenever it is read.
  func failure(_ reason: EvaluationError.Reason, _ expression: Expression) -> Part {
    constant(.error(EvaluationError(reason, expression: expression.id)), expression)
  }

  private func planUnfolded(_ expression: Expression) -> Part {
    switch expression.kind {
    case .literal(let literal): return constant(Value(literal), expression, type(of: expression))
    case .identifier, .select: return planName(expression) ?? planSelection(expression)
    case .call(let function, let target, let arguments):
      return planCall(expression, function.text, target: target, arguments)
    case .list(let elements):
      let parts = elements.map { plan($0.value) }
      return part(
        ListNode(site(expression), parts.map(\.node), optional: elements.map(\.optional)), of: parts,
        type(of: expression))
    case .map(let entries):
      let keys = entries.map { plan($0.key) }
      let values = entries.map { plan($0.value) }
      let planned = entries.indices.map {
        MapNode.Entry(key: keys[$0].node, value: values[$0].node, optional: entries[$0].optional)
      }
      return part(MapNode(site(expression), planned), of: keys + values, type(of: expression))
    case .message(let name, _):
      // Records are made by the host; an expression cannot make one.
      return failure(.undeclaredReference(name.text), expression)
    case .comprehension(let comprehension): return planComprehension(expression, comprehension)
    case .bind(let variable, let value, let body):
      let value = plan(value)
      let slot = takeLocal()
      scope.append(Local(name: variable.text, slot: slot, type: value.type, isRead: value.isRead))
      let body = plan(body)
      scope.removeLast()
      let node = BindNode(site(expression), local: slot, value: value.node, body: body.node)
      return closed(part(node, of: [value, body], body.type), over: [slot])
    }
  }

  /// A part that no longer depends on the locals that it declares.
  func closed(_ part: Part, over slots: [Int]) -> Part {
    var part = part
    part.locals.subtract(slots)
    return part
  }

  /// A new local.
  func takeLocal() -> Int {
    localCount += 1
    return localCount - 1
  }

  /// A new temporary that belongs to no node's value.
  func takeTemporary() -> Int {
    temporaryCount += 1
    return temporaryCount - 1
  }

  /// Reports a fault that planning found.
  func report(_ error: EvaluationError, code: String, at expression: Expression) {
    diagnostics.append(
      Diagnostic(
        code: code, message: error.message,
        at: Diagnostic.Location(file: source, range: expression.range)))
  }
}

extension Value {
  /// The value of a literal.
  init(_ literal: Expression.Literal) {
    switch literal {
    case .null: self = .null
    case .bool(let flag): self = .bool(flag)
    case .int(let number): self = .int(number)
    case .uint(let number): self = .uint(number)
    case .double(let number): self = .double(number)
    case .string(let text): self = .string(Text(text))
    case .bytes(let bytes): self = .bytes(Text(copying: bytes))
    }
  }
}
