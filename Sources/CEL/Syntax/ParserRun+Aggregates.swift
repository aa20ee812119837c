extension ParserRun {
  /// Reads `[a, ?b]`.
  mutating func list() -> Expression {
    let start = current.range.lowerBound
    var elements: [Expression.ListElement] = []
    separated(closing: .rightBracket, trailingComma: true) { run in
      let optional = run.optionalMark()
      elements.append(Expression.ListElement(value: run.expression(), optional: optional))
    }
    return node(span(from: start), .list(elements))
  }

  /// Reads `{a: b, ?c: d}`.
  mutating func map() -> Expression {
    let start = current.range.lowerBound
    var entries: [Expression.MapEntry] = []
    separated(closing: .rightBrace, trailingComma: true) { run in
      let optional = run.optionalMark()
      let key = run.expression()
      guard run.colon() else { return }
      entries.append(Expression.MapEntry(key: key, value: run.expression(), optional: optional))
    }
    return node(span(from: start), .map(entries))
  }

  /// Reads `{field: value}` after the name of a type.
  mutating func message(_ name: Expression.Name, start: Int) -> Expression {
    var fields: [Expression.MessageField] = []
    separated(closing: .rightBrace, trailingComma: true) { run in
      let optional = run.optionalMark()
      let token = run.current
      let text: String
      switch token.kind {
      case .identifier(let name), .reserved(let name), .quotedName(let name): text = name
      case .bool, .null, .in:
        text = run.text(token.range)
        run.report(.keywordAsField(text))
      default:
        run.report(.expectedFieldName(found: run.description(of: token)))
        return
      }
      run.advance()
      guard run.colon() else { return }
      let field = Expression.Name(text: text, range: token.range)
      fields.append(Expression.MessageField(name: field, value: run.expression(), optional: optional))
    }
    return node(span(from: start), .message(name, fields))
  }

  private mutating func optionalMark() -> Bool {
    let place = current.range
    guard take(.question) else { return false }
    if !options.optionalSyntax { report(.optionalSyntaxDisabled, at: place) }
    return true
  }

  private mutating func colon() -> Bool {
    if take(.colon) { return true }
    report(.expectedColon(found: description(of: current)))
    return false
  }
}
