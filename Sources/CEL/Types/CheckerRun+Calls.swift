extension CheckerRun {
  /// The type of a call or an operation.
  mutating func call(
    _ node: Expression, _ name: Expression.Name, _ target: Expression?, _ arguments: [Expression]
  ) -> CELType {
    if let target { return memberCall(node, name, target, arguments) }
    for argument in arguments { _ = check(argument) }
    guard let function = environment.resolveFunction(name.text) else {
      return undeclaredFunction(name, count: arguments.count)
    }
    let operation = Operator(rawValue: name.text)
    if let operation, let type = logical(node, operation, arguments, function) { return type }
    let type = overloaded(node, name, function, arguments, isMember: false, isNamespaced: false)
    if let operation { checkMembers(of: operation, arguments) }
    return type
  }

  private mutating func memberCall(
    _ node: Expression, _ name: Expression.Name, _ target: Expression, _ arguments: [Expression]
  ) -> CELType {
    if let prefix = possibleName(target) {
      if prefix == "cel", name.text == "bind" {
        report(.macroArguments("cel.bind", count: arguments.count), name.range)
        return .error
      }
      if let function = environment.resolveFunction(prefix + "." + name.text) {
        for argument in arguments { _ = check(argument) }
        return overloaded(node, name, function, arguments, isMember: false, isNamespaced: true)
      }
      if environment.resolve(prefix) == nil, isNamespace(prefix) {
        for argument in arguments { _ = check(argument) }
        let range = target.range.lowerBound..<name.range.upperBound
        let written = Expression.Name(text: prefix + "." + name.text, range: range)
        return undeclaredFunction(written, count: arguments.count)
      }
    }
    _ = check(target)
    for argument in arguments { _ = check(argument) }
    guard let function = environment.resolveFunction(name.text) else {
      return undeclaredFunction(name, count: arguments.count)
    }
    return overloaded(node, name, function, [target] + arguments, isMember: true, isNamespaced: false)
  }

  /// Whether functions are declared whose names begin with this one and a dot.
  private func isNamespace(_ prefix: String) -> Bool {
    let start = (prefix.hasPrefix(".") ? String(prefix.dropFirst()) : prefix) + "."
    return environment.functions.keys.contains { $0.hasPrefix(start) }
  }

  /// The operators on conditions, whose operands are blamed one by one; nil for the others.
  private mutating func logical(
    _ node: Expression, _ operation: Operator, _ arguments: [Expression], _ function: FunctionDeclaration
  ) -> CELType? {
    switch operation {
    case .and, .or, .not:
      for argument in arguments { expect(.bool, of: argument, found: type(of: argument)) }
    case .conditional where arguments.count == 3:
      expect(.bool, of: arguments[0], found: type(of: arguments[0]))
    default: return nil
    }
    refer(
      node,
      to: .overloads(
        Array(function.overloads.indices.prefix(1)), function: function.name, isNamespaced: false))
    guard operation == .conditional else { return .bool }
    let (first, second) = (type(of: arguments[1]), type(of: arguments[2]))
    let variable = unifier.fresh()
    let agree = unifier.attempt { unifier in
      unifier.isAssignable(first, to: variable) && unifier.isAssignable(second, to: variable)
    }
    if agree { return unifier.resolve(variable) }
    report(
      .branches(unifier.resolve(first, freeToDyn: true), unifier.resolve(second, freeToDyn: true)), node.range
    )
    return .error
  }

  /// Finds the overloads that the operands' types admit. With operands of type `dyn` that may be several; the
  /// result is then `dyn` too, unless they agree on it.
  private mutating func overloaded(
    _ node: Expression, _ name: Expression.Name, _ function: FunctionDeclaration, _ operands: [Expression],
    isMember: Bool, isNamespaced: Bool
  ) -> CELType {
    var operandTypes: [CELType] = []
    for operand in operands { operandTypes.append(type(of: operand)) }
    var matching: [Int] = []
    var result: CELType?
    var agree = true
    for (index, overload) in function.overloads.enumerated() {
      guard overload.isMember == isMember, overload.parameters.count == operands.count else { continue }
      let signature = unifier.instantiate(overload)
      let matches = unifier.attempt { unifier in
        for (operand, parameter) in zip(operandTypes, signature.parameters)
        where !unifier.isAssignable(operand, to: parameter) { return false }
        return true
      }
      guard matches else { continue }
      matching.append(index)
      let type = unifier.resolve(signature.result)
      if let result, result != type { agree = false }
      if result == nil { result = type }
    }
    let faulty = operandTypes.contains(.error)
    guard let result else {
      if !faulty { reportNoOverload(name, function, operandTypes, isMember: isMember) }
      return .error
    }
    refer(node, to: .overloads(matching, function: function.name, isNamespaced: isNamespaced))
    if matching.count == 1, let overload = matching.first.map({ function.overloads[$0] }) {
      for (operand, parameter) in zip(operands, overload.parameters) {
        checkMembers(of: operand, against: parameter)
      }
    }
    if agree { return result }
    return faulty ? .error : .dyn
  }

  private mutating func reportNoOverload(
    _ name: Expression.Name, _ function: FunctionDeclaration, _ operands: [CELType], isMember: Bool
  ) {
    let resolved = operands.map { unifier.resolve($0, freeToDyn: true) }
    report(
      .noMatchingOverload(
        function.name, arguments: resolved, isMember: isMember, candidates: function.overloads), name.range)
  }

  private mutating func undeclaredFunction(_ name: Expression.Name, count: Int) -> CELType {
    let plain = name.text.hasPrefix(".") ? String(name.text.dropFirst()) : name.text
    if plain == "has" || plain == "cel.bind" || Macro.forms.contains(where: { $0.name == plain }) {
      report(.macroArguments(plain, count: count), name.range)
      return .error
    }
    if hasEnoughFaults { return .error }
    let known = environment.functions.keys.filter { Operator(rawValue: $0) == nil } + Macro.forms.map(\.name)
    var suggestions = self.suggestions(for: plain, among: Set(known))
    if let usual = CheckerRun.foreignFunctions[plain], known.contains(usual) {
      suggestions.removeAll { $0 == usual }
      suggestions.insert(usual, at: 0)
    }
    report(.undeclaredFunction(plain, suggestions: Array(suggestions.prefix(3))), name.range)
    return .error
  }

  /// Names of functions in other languages and what CEL calls them.
  private static let foreignFunctions: [String: String] = [
    "len": "size", "length": "size", "count": "size", "any": "exists", "some": "exists", "every": "all",
    "lower": "lowerAscii", "toLowerCase": "lowerAscii", "upper": "upperAscii", "toUpperCase": "upperAscii",
    "includes": "contains", "match": "matches", "float": "double", "str": "string", "integer": "int",
    "boolean": "bool", "select": "filter", "strip": "trim",
  ]
}
