/// Operators and functions.
extension Planner {
  func planCall(
    _ expression: Expression, _ name: String, target: Expression?, _ arguments: [Expression]
  ) -> Part {
    if target == nil, let operation = Operator(rawValue: name) {
      return planOperator(expression, operation, arguments)
    }
    if let target, let function = namespacedFunction(target, name) {
      return planFunction(expression, function, arguments.map(plan), isMember: false)
    }
    let operands = (target.map { [$0] } ?? []) + arguments
    guard let function = environment.resolveFunction(name) else {
      return failure(.undeclaredReference(name), expression)
    }
    return planFunction(expression, function, operands.map(plan), isMember: target != nil)
  }

  /// The function `a.b.f` that a call `a.b.f(…)` names, unless `a` is a local.
  private func namespacedFunction(_ target: Expression, _ name: String) -> FunctionDeclaration? {
    guard let prefix = possibleName(target) else { return nil }
    return environment.resolveFunction(prefix + "." + name)
  }

  /// The overloads that a call can mean: those the checker found, or all of its form and number of arguments.
  private func overloads(
    _ expression: Expression, _ function: FunctionDeclaration, count: Int, isMember: Bool
  ) -> [FunctionDeclaration.Overload] {
    let all =
      if case .overloads(let indices, _, _)? = checked?.reference(of: expression) {
        indices.filter(function.overloads.indices.contains).map { function.overloads[$0] }
      } else {
        function.overloads
      }
    return all.filter { $0.parameters.count == count && $0.isMember == isMember }
  }

  private func planFunction(
    _ expression: Expression, _ function: FunctionDeclaration, _ operands: [Part], isMember: Bool
  ) -> Part {
    let overloads = overloads(expression, function, count: operands.count, isMember: isMember)
    let type = type(of: expression)
    if let intrinsic = overloads.first?.intrinsic, overloads.allSatisfy({ $0.intrinsic == intrinsic }) {
      return planIntrinsic(expression, intrinsic, operands, type)
    }
    let node = callNode(expression, function.name, operands, overloads, fallback: nil)
    return part(node, of: operands, type, isFoldable: overloads.allSatisfy(\.isFoldable))
  }

  /// The node that calls one of the overloads.
  func callNode(
    _ expression: Expression, _ name: String, _ operands: [Part],
    _ overloads: [FunctionDeclaration.Overload], fallback: CallNode.Fallback?
  ) -> Node {
    let site = site(expression)
    if overloads.count == 1, fallback == nil, let overload = overloads.first,
      let implementation = overload.implementation
    {
      let parameters = overload.parameters.map { Acceptance($0, environment) }
      switch implementation {
      case .unary(let function) where operands.count == 1:
        return UnaryCallNode(site, name: name, operands[0].operand, parameters[0], function)
      case .binary(let function) where operands.count == 2:
        return BinaryCallNode(
          site, name: name, (operands[0].operand, operands[1].operand), (parameters[0], parameters[1]),
          function)
      default: break
      }
    }
    let callable = overloads.compactMap { overload in
      overload.implementation.map {
        CallNode.Overload(
          parameters: overload.parameters.map { Acceptance($0, environment) }, implementation: $0)
      }
    }
    return CallNode(site, name: name, operands.map(\.node), callable, fallback: fallback)
  }

  private func planIntrinsic(
    _ expression: Expression, _ intrinsic: Intrinsic, _ operands: [Part], _ type: CELType
  ) -> Part {
    let (first, second) = (operands[0], operands.last ?? operands[0])
    func test(_ relation: TextTestNode.Relation) -> Part {
      part(TextTestNode(site(expression), first.node, second.node, relation), of: operands, .bool)
    }
    switch intrinsic {
    case .identity:
      var part = first
      part.type = .dyn
      return part
    case .size: return part(SizeNode(site(expression), first.node), of: operands, .int)
    case .contains: return test(.contains)
    case .startsWith: return test(.startsWith)
    case .endsWith: return test(.endsWith)
    case .matches:
      let node = MatchesNode(
        site(expression), first.node, second.node, compiled: pattern(second.constant, expression))
      return part(node, of: operands, .bool)
    case .alternative, .alternativeValue:
      let node = OptionalAlternativeNode(
        site(expression), operand: first.node, alternative: second.node,
        unwraps: intrinsic == .alternativeValue)
      return part(node, of: operands, type)
    }
  }

  /// A constant pattern, compiled; a faulty one is reported.
  private func pattern(_ value: Value?, _ expression: Expression) -> Pattern? {
    guard case .string(let text)? = value else { return nil }
    do {
      return try Pattern(text)
    } catch {
      report(error, code: "cel.pattern", at: expression)
      return nil
    }
  }
}
