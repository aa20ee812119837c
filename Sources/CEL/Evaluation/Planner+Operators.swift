/// The operators.
extension Planner {
  func planOperator(_ expression: Expression, _ operation: Operator, _ arguments: [Expression]) -> Part {
    switch operation {
    case .and: return planJunction(expression, operation, deciding: .false)
    case .or: return planJunction(expression, operation, deciding: .true)
    case .conditional where arguments.count == 3: return planConditional(expression, arguments)
    default: break
    }
    let operands = arguments.map(plan)
    guard operands.count == (operation == .not || operation == .negate ? 1 : 2) else {
      return failure(.noSuchOverload(operation.rawValue), expression)
    }
    let (added, isStandard) = meant(expression, operation, count: operands.count)
    if added.isEmpty { return planStandard(expression, operation, operands) }
    let fallback = isStandard ? planFallback(expression, operation, operands) : nil
    let node = callNode(expression, operation.rawValue, operands, added, fallback: fallback)
    return part(node, of: operands, type(of: expression), isFoldable: added.allSatisfy(\.isFoldable))
  }

  /// The operator on the language's own types, over operands that the call of a host's overload computed: to
  /// compute them again would double the work with every level of nesting.
  private func planFallback(
    _ expression: Expression, _ operation: Operator, _ operands: [Part]
  ) -> CallNode.Fallback {
    var places: [Int] = []
    let held = operands.map { operand in
      let place = takeTemporary()
      places.append(place)
      // A constant is where it is, and the planner can tell what it is.
      if operand.constant != nil { return operand }
      var part = operand
      part.node = keep(TemporaryNode(site(expression), index: place))
      return part
    }
    return CallNode.Fallback(node: planStandard(expression, operation, held).node, operands: places)
  }

  /// The overloads of hosts that the call can mean, and whether it can mean the language's own as well.
  private func meant(
    _ expression: Expression, _ operation: Operator, count: Int
  ) -> (added: [FunctionDeclaration.Overload], isStandard: Bool) {
    guard let function = environment.functions[operation.rawValue] else { return ([], true) }
    var overloads = function.overloads
    if case .overloads(let indices, _, _)? = checked?.reference(of: expression) {
      overloads = indices.filter(overloads.indices.contains).map { overloads[$0] }
    }
    let fitting = overloads.filter { $0.parameters.count == count }
    let added = fitting.filter { $0.implementation != nil }
    return (added, added.count < fitting.count)
  }

  /// An operator on the language's own types.
  private func planStandard(_ expression: Expression, _ operation: Operator, _ operands: [Part]) -> Part {
    let (first, second) = (operands[0], operands.last ?? operands[0])
    func arithmetic(_ operation: Arithmetic.Operation) -> Part {
      let node = ArithmeticNode(site(expression), first.operand, second.operand, operation)
      return part(node, of: operands, type(of: expression))
    }
    switch operation {
    case .add: return arithmetic(.add)
    case .subtract: return arithmetic(.subtract)
    case .multiply: return arithmetic(.multiply)
    case .divide: return arithmetic(.divide)
    case .modulo: return arithmetic(.modulo)
    case .negate:
      return part(NegateNode(site(expression), first.operand), of: operands, type(of: expression))
    case .not: return part(NotNode(site(expression), first.node), of: operands, .bool)
    case .equal, .notEqual:
      let node = EqualNode(
        site(expression), first.operand, second.operand, isNegated: operation == .notEqual)
      return part(node, of: operands, .bool)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let node = CompareNode(
        site(expression), first.operand, second.operand, operation, ordered: orderedTypes(operation))
      return part(node, of: operands, .bool)
    case .in: return planMembership(expression, first, second)
    case .index: return planIndex(expression, first, second, optional: false)
    case .optionalIndex: return planIndex(expression, first, second, optional: true)
    case .and, .or, .conditional: return failure(.noSuchOverload(operation.rawValue), expression)
    }
  }

  /// The opaque types whose values an operator orders by their words, one bit each.
  private func orderedTypes(_ operation: Operator) -> UInt64 {
    var types: UInt64 = 0
    for overload in environment.functions[operation.rawValue]?.overloads ?? []
    where overload.implementation == nil {
      guard case .opaque(let name, _)? = overload.parameters.first,
        let id = environment.opaqueTypes[name]?.id
      else { continue }
      types |= 1 << UInt64(id.rawValue)
    }
    return types
  }

  /// `a && b && …`, however it is nested, as one row.
  private func planJunction(_ expression: Expression, _ operation: Operator, deciding: Truth) -> Part {
    var terms: [Part] = []
    func collect(_ expression: Expression) {
      if case .call(let name, nil, let arguments) = expression.kind, name.text == operation.rawValue {
        arguments.forEach(collect)
      } else {
        terms.append(plan(expression))
      }
    }
    collect(expression)
    return part(
      JunctionNode(site(expression), terms.map(\.node), deciding: deciding), of: terms, .bool)
  }

  private func planConditional(_ expression: Expression, _ arguments: [Expression]) -> Part {
    let parts = arguments.map(plan)
    let node = ConditionalNode(
      site(expression), condition: parts[0].node, positive: parts[1].node, negative: parts[2].node)
    return part(node, of: parts, type(of: expression))
  }

  private func planMembership(_ expression: Expression, _ element: Part, _ container: Part) -> Part {
    if case .list(let list)? = container.constant {
      let constants = ContiguousArray(Cells.none.elements(of: list))
      if constants.allSatisfy(\.isKey), constants.count <= Int(Int16.max) {
        return part(
          InSetNode(site(expression), element.operand, constants: constants), of: [element, container],
          .bool)
      }
    }
    return part(
      InNode(site(expression), element.operand, container.operand), of: [element, container], .bool)
  }
}
