extension ParserRun {
  /// A call, or the macro that it spells.
  mutating func call(
    _ function: Expression.Name, target: Expression?, _ arguments: [Expression], _ range: Range<Int>
  ) -> Expression {
    if options.macros, let macro = macro(function, target, arguments) { return node(range, macro) }
    return node(range, .call(function, target: target, arguments: arguments))
  }

  private mutating func macro(
    _ function: Expression.Name, _ target: Expression?, _ arguments: [Expression]
  ) -> Expression.Kind? {
    guard let target else {
      return function.text == "has" && arguments.count == 1 ? presence(of: arguments[0]) : nil
    }
    if function.text == "bind", arguments.count == 3, case .identifier("cel", absolute: false) = target.kind {
      let variable = self.variable(arguments[0], of: "cel.bind")
      return .bind(variable, value: arguments[1], body: arguments[2])
    }
    if arguments.count > 2, case .identifier("math", absolute: false) = target.kind,
      function.text == "greatest" || function.text == "least"
    {
      return extremum(function, target, arguments)
    }
    guard
      let form = Macro.forms.first(where: { $0.name == function.text && $0.argumentCount == arguments.count })
    else { return nil }
    let variable = self.variable(arguments[0], of: form.name)
    let second = form.twoVariables ? self.variable(arguments[1], of: form.name) : nil
    if let second, second.text == variable.text {
      report(.macroDuplicateVariable(macro: form.name, name: second.text), at: second.range)
    }
    let rest = arguments.dropFirst(form.twoVariables ? 2 : 1)
    guard let body = rest.last else { return nil }
    return .comprehension(
      Expression.Comprehension(
        macro: form.macro, range: target, variable: variable, secondVariable: second,
        condition: rest.count > 1 ? rest.first : nil, body: body))
  }

  private mutating func presence(of argument: Expression) -> Expression.Kind {
    if case .select(let operand, let field, test: false, optional: false) = argument.kind {
      return .select(operand, field: field, test: true, optional: false)
    }
    report(.hasArgument(text(argument.range)), at: argument.range)
    return .literal(.null)
  }

  /// `math.greatest(a, b, c)` and more numbers: a call with one list, since functions take a fixed number.
  private mutating func extremum(
    _ function: Expression.Name, _ target: Expression, _ arguments: [Expression]
  ) -> Expression.Kind {
    for argument in arguments {
      switch argument.kind {
      case .literal(.int), .literal(.uint), .literal(.double): continue
      case .literal, .list, .map, .message:
        report(
          .notANumber(function: "math." + function.text, argument: text(argument.range)), at: argument.range)
      default: continue
      }
    }
    let range = (arguments.first?.range.lowerBound ?? 0)..<(arguments.last?.range.upperBound ?? 0)
    let list = node(range, .list(arguments.map { Expression.ListElement(value: $0, optional: false) }))
    return .call(function, target: target, arguments: [list])
  }

  private mutating func variable(_ argument: Expression, of macro: String) -> Expression.Name {
    if case .identifier(let name, absolute: false) = argument.kind {
      return Expression.Name(text: name, range: argument.range)
    }
    report(.macroVariable(macro: macro, argument: text(argument.range)), at: argument.range)
    return Expression.Name(text: "", range: argument.range)
  }
}
