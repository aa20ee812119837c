extension ParserRun {
  /// Reads an operand and what follows it: `.field`, `.function(…)`, `[index]`, `{…}` after a name.
  mutating func member() -> Expression {
    let start = current.range.lowerBound
    // `(a.b){}` is no message.
    let mayNameType = !at(.leftParenthesis)
    var result = primary()
    while !stopped {
      if at(.dot) {
        result = selection(from: result, start: start)
      } else if at(.leftBracket) {
        result = index(into: result, start: start)
      } else if at(.leftBrace), mayNameType, let message = message(named: result, start: start) {
        result = message
      } else {
        break
      }
    }
    return result
  }

  private mutating func message(named type: Expression, start: Int) -> Expression? {
    guard let name = type.qualifiedName else { return nil }
    return message(Expression.Name(text: name, range: type.range), start: start)
  }

  /// Reads a literal, a name, a call of a global function, or something in brackets.
  private mutating func primary() -> Expression {
    if at(.leftParenthesis) { return parenthesized() }
    if at(.leftBracket) { return list() }
    if at(.leftBrace) { return map() }
    return leaf()
  }

  private mutating func leaf() -> Expression {
    let token = current
    switch token.kind {
    case .symbol(.dot):
      switch peek(1).kind {
      case .identifier, .reserved:
        advance()
        return name(from: token.range.lowerBound, absolute: true)
      default:
        advance()
        report(.expectedFieldName(found: description(of: current)))
        return placeholder()
      }
    case .identifier, .reserved: return name(from: token.range.lowerBound, absolute: false)
    case .symbol(.minus): return number(negative: true)
    case .int, .uint, .double: return number(negative: false)
    case .string(let value): return literal(.string(value))
    case .bytes(let value): return literal(.bytes(value))
    case .bool(let value): return literal(.bool(value))
    case .null: return literal(.null)
    case .quotedName(let name):
      report(.quotedNameNotField(name))
      advance()
      return placeholder()
    case .faulty:
      advance()
      return placeholder()
    case .symbol, .in, .end:
      report(.expectedExpression(found: description(of: token)))
      return placeholder()
    }
  }

  private mutating func literal(_ value: Expression.Literal) -> Expression {
    let range = current.range
    advance()
    return node(range, .literal(value))
  }

  /// Reads a number with the minus that belongs to it.
  private mutating func number(negative: Bool) -> Expression {
    let start = current.range.lowerBound
    if negative { advance() }
    let range = start..<current.range.upperBound
    var value = Expression.Literal.null
    switch current.kind {
    case .int(let magnitude):
      if let int = Int64(magnitude: magnitude, negative: negative) {
        value = .int(int)
      } else {
        report(.integerOverflow(text(range), unsigned: false), at: range)
      }
    case .double(let magnitude): value = .double(negative ? -magnitude : magnitude)
    case .uint(let magnitude): value = .uint(magnitude)
    default: report(.expectedExpression(found: description(of: current)))
    }
    advance()
    return node(range, .literal(value))
  }

  private mutating func name(from start: Int, absolute: Bool) -> Expression {
    let token = current
    var name = ""
    if case .identifier(let text) = token.kind { name = text }
    if case .reserved(let text) = token.kind {
      name = text
      report(.reservedWord(text))
    }
    advance()
    guard at(.leftParenthesis) else {
      return node(start..<token.range.upperBound, .identifier(name, absolute: absolute))
    }
    let function = Expression.Name(
      text: absolute ? "." + name : name, range: start..<token.range.upperBound)
    let arguments = self.arguments()
    return call(function, target: nil, arguments, span(from: start))
  }

  private mutating func selection(from operand: Expression, start: Int) -> Expression {
    advance()
    let question = current.range
    let optional = take(.question)
    if optional, !options.optionalSyntax { report(.optionalSyntaxDisabled, at: question) }
    let token = current
    var quoted = false
    let text: String
    switch token.kind {
    case .identifier(let name), .reserved(let name): text = name
    case .quotedName(let name):
      text = name
      quoted = true
    case .bool, .null, .in:
      text = self.text(token.range)
      report(.keywordAsField(text))
    default:
      report(.expectedFieldName(found: description(of: token)))
      return operand
    }
    advance()
    let name = Expression.Name(text: text, range: token.range)
    guard at(.leftParenthesis), !optional else {
      return node(span(from: start), .select(operand, field: name, test: false, optional: optional))
    }
    if quoted { report(.quotedNameCalled(text), at: token.range) }
    let arguments = self.arguments()
    return call(name, target: operand, arguments, span(from: start))
  }

  private mutating func index(into operand: Expression, start: Int) -> Expression {
    let opening = current
    advance()
    let question = current.range
    let optional = take(.question)
    if optional, !options.optionalSyntax { report(.optionalSyntaxDisabled, at: question) }
    awaitClosing(.rightBracket)
    let index = expression()
    close(.rightBracket, opening: opening.range)
    endAwaiting()
    let name = Expression.Name(
      text: (optional ? Operator.optionalIndex : .index).rawValue,
      range: span(from: opening.range.lowerBound))
    return node(span(from: start), .call(name, target: nil, arguments: [operand, index]))
  }

  private mutating func parenthesized() -> Expression {
    let opening = current.range
    advance()
    awaitClosing(.rightParenthesis)
    let inner = expression()
    close(.rightParenthesis, opening: opening)
    endAwaiting()
    return inner
  }

  private mutating func arguments() -> [Expression] {
    var arguments: [Expression] = []
    separated(closing: .rightParenthesis, trailingComma: false) { run in arguments.append(run.expression()) }
    return arguments
  }
}

extension Int64 {
  /// The number of this magnitude and sign, if there is one.
  fileprivate init?(magnitude: UInt64, negative: Bool) {
    if negative {
      guard magnitude <= Int64.min.magnitude else { return nil }
      self = Int64(truncatingIfNeeded: 0 &- magnitude)
    } else {
      guard let value = Int64(exactly: magnitude) else { return nil }
      self = value
    }
  }
}
