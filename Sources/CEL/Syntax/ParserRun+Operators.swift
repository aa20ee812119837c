extension ParserRun {
  /// Reads an expression: `or`, or `or ? or : expression`.
  mutating func expression() -> Expression {
    guard enter() else { return placeholder() }
    let start = current.range.lowerBound
    var result = binary(atLeast: Operator.or.precedence)
    if at(.question) { result = conditional(result, start: start) }
    leave()
    return result
  }

  /// Reads what follows a condition, from its `?` on.
  private mutating func conditional(_ condition: Expression, start: Int) -> Expression {
    let question = current.range
    advance()
    let chaining = at(.dot) && current.range.lowerBound == question.upperBound
    let ifTrue = binary(atLeast: Operator.or.precedence)
    if at(.question) { passOverConditional() }
    guard take(.colon) else {
      report(
        .missingElse(found: description(of: current), optionalChaining: chaining), opening: question)
      return condition
    }
    let ifFalse = expression()
    let name = Expression.Name(text: Operator.conditional.rawValue, range: question)
    return node(
      span(from: start), .call(name, target: nil, arguments: [condition, ifTrue, ifFalse]))
  }

  /// Reads a conditional between `?` and `:`, where CEL wants parentheses, as if they were there.
  private mutating func passOverConditional() {
    report(.nestedConditional)
    advance()
    _ = binary(atLeast: Operator.or.precedence)
    if take(.colon) { _ = expression() }
  }

  /// A term of `&&` or `||`: the parts that are joined into a balanced tree.
  private struct Term {
    let value: Expression
    /// The span with the parentheses around the term.
    let range: Range<Int>
    /// The operator before the term.
    let operation: Range<Int>
  }

  /// Reads operands joined by operators that bind at least so tightly.
  mutating func binary(atLeast precedence: Int) -> Expression {
    let start = current.range.lowerBound
    var left = unary()
    while !stopped, let next = binaryOperator(), next.operation.precedence >= precedence {
      if next.operation == .and || next.operation == .or {
        left = junction(left, next.operation, start: start)
      } else {
        left = operation(left, next.operation, at: next.place, start: start)
      }
    }
    return left
  }

  /// Reads the right side of an operator, which is the current token.
  private mutating func operation(
    _ left: Expression, _ operation: Operator, at place: Range<Int>, start: Int
  ) -> Expression {
    takeBinaryOperator()
    let right = binary(atLeast: operation.precedence + 1)
    let name = Expression.Name(text: operation.rawValue, range: place)
    return node(span(from: start), .call(name, target: nil, arguments: [left, right]))
  }

  /// Reads the further terms of a chain of `&&` or `||`, from its first operator on. The tree is balanced, because
  /// a chain of conditions is as long as its author likes and must not nest.
  private mutating func junction(_ left: Expression, _ operation: Operator, start: Int) -> Expression {
    var terms = [Term(value: left, range: span(from: start), operation: current.range)]
    while !stopped, let next = binaryOperator(), next.operation == operation {
      takeBinaryOperator()
      let start = current.range.lowerBound
      let value = binary(atLeast: operation.precedence + 1)
      terms.append(Term(value: value, range: span(from: start), operation: next.place))
    }
    return balanced(terms[...], operation)
  }

  private mutating func balanced(_ terms: ArraySlice<Term>, _ operation: Operator) -> Expression {
    guard terms.count > 1, let first = terms.first, let last = terms.last else {
      return terms.first?.value ?? placeholder()
    }
    let middle = terms.startIndex + (terms.count + 1) / 2
    let left = balanced(terms[..<middle], operation)
    let right = balanced(terms[middle...], operation)
    let name = Expression.Name(text: operation.rawValue, range: terms[middle].operation)
    return node(
      first.range.lowerBound..<last.range.upperBound, .call(name, target: nil, arguments: [left, right]))
  }

  /// The operator at the current token, and its place.
  private func binaryOperator() -> (operation: Operator, place: Range<Int>)? {
    switch current.kind {
    case .symbol(let symbol):
      guard let operation = Operator(between: symbol) else { return nil }
      return (operation, current.range)
    case .in:
      return (.in, current.range)
    case .identifier("not") where peek(1).kind == .in:
      return (.in, current.range.lowerBound..<peek(1).range.upperBound)
    case .identifier(let word):
      // Only where an operand follows is the word meant as an operator.
      guard let operation = ParserRun.wordOperators[word], peek(1).startsExpression else { return nil }
      return (operation, current.range)
    default:
      return nil
    }
  }

  private mutating func takeBinaryOperator() {
    if case .identifier(let word) = current.kind {
      if word == "not" {
        report(.foreignOperator(found: "not in", meant: "!(a in b)"))
        advance()
      } else if let operation = ParserRun.wordOperators[word] {
        report(.foreignOperator(found: word, meant: operation.symbol))
      }
    }
    advance()
  }

  /// Words that other languages use for operators.
  private static let wordOperators: [String: Operator] = [
    "and": .and, "or": .or, "AND": .and, "OR": .or, "is": .equal, "eq": .equal, "ne": .notEqual,
    "mod": .modulo,
  ]

  /// Reads an operand with the `!` and `-` before it.
  mutating func unary() -> Expression {
    switch current.kind {
    case .symbol(.minus), .symbol(.not), .identifier("not"): prefixedOperand()
    default: member()
    }
  }

  private mutating func prefixedOperand() -> Expression {
    var prefixes: [Token] = []
    while !stopped {
      if at(.minus) {
        // A minus right before a number belongs to the number: the least int has no positive counterpart.
        switch peek(1).kind {
        case .int, .double: return prefixed(prefixes, member())
        default: break
        }
      } else if case .identifier("not") = current.kind {
        switch peek(1).kind {
        case .identifier, .bool: report(.foreignOperator(found: "not", meant: "!"))
        default: return prefixed(prefixes, member())
        }
      } else if !at(.not) {
        break
      }
      prefixes.append(current)
      advance()
    }
    return prefixed(prefixes, member())
  }

  private mutating func prefixed(_ prefixes: [Token], _ operand: Expression) -> Expression {
    var result = operand
    for prefix in prefixes.reversed() {
      guard !stopped else { return result }
      let operation = prefix.kind == .symbol(.minus) ? Operator.negate : .not
      let name = Expression.Name(text: operation.rawValue, range: prefix.range)
      result = node(span(from: prefix.range.lowerBound), .call(name, target: nil, arguments: [result]))
    }
    return result
  }
}

extension Operator {
  /// The operator that a symbol between two operands is.
  fileprivate init?(between symbol: Token.Symbol) {
    switch symbol {
    case .plus: self = .add
    case .minus: self = .subtract
    case .star: self = .multiply
    case .slash: self = .divide
    case .percent: self = .modulo
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    case .and: self = .and
    case .or: self = .or
    default: return nil
    }
  }
}
