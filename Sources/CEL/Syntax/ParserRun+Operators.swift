extension ParserRun {
  /// Reads an expression: `or`, or `or ? or : expression`.
  mutating func expression() -> Expression {
    nested { run in
      let start = run.current.range.lowerBound
      let condition = run.binary(atLeast: Operator.or.precedence)
      let question = run.current
      guard run.take(.question) else { return condition }
      let chaining = run.at(.dot) && run.current.range.lowerBound == question.range.upperBound
      let ifTrue = run.binary(atLeast: Operator.or.precedence)
      if run.at(.question) {
        // CEL wants parentheses around a conditional between `?` and `:`; it is read as if they were there.
        run.report(.nestedConditional)
        run.advance()
        _ = run.binary(atLeast: Operator.or.precedence)
        if run.take(.colon) { _ = run.expression() }
      }
      guard run.take(.colon) else {
        run.report(
          .missingElse(found: run.description(of: run.current), optionalChaining: chaining),
          opening: question.range)
        return condition
      }
      let ifFalse = run.expression()
      let name = Expression.Name(text: Operator.conditional.rawValue, range: question.range)
      return run.node(
        start..<run.previousEnd, .call(name, target: nil, arguments: [condition, ifTrue, ifFalse]))
    }
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
    while !stopped, let (operation, place) = binaryOperator(), operation.precedence >= precedence {
      takeBinaryOperator()
      if operation == .and || operation == .or {
        // Balanced, because a chain of conditions is as long as its author likes and must not nest.
        var terms = [Term(value: left, range: start..<previousEnd, operation: place)]
        var next = place
        repeat {
          let termStart = current.range.lowerBound
          let value = binary(atLeast: operation.precedence + 1)
          terms.append(Term(value: value, range: termStart..<previousEnd, operation: next))
          guard !stopped, let (following, place) = binaryOperator(), following == operation else { break }
          next = place
          takeBinaryOperator()
        } while true
        left = balanced(terms[...], operation)
      } else {
        let right = binary(atLeast: operation.precedence + 1)
        let name = Expression.Name(text: operation.rawValue, range: place)
        left = node(start..<previousEnd, .call(name, target: nil, arguments: [left, right]))
      }
    }
    return left
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
  private func binaryOperator() -> (Operator, Range<Int>)? {
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

  /// Reads `!` and `-` and their operand.
  mutating func unary() -> Expression {
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
    let end = previousEnd
    var result = operand
    for prefix in prefixes.reversed() {
      guard !stopped else { return result }
      let operation = prefix.kind == .symbol(.minus) ? Operator.negate : .not
      let name = Expression.Name(text: operation.rawValue, range: prefix.range)
      result = node(prefix.range.lowerBound..<end, .call(name, target: nil, arguments: [result]))
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
