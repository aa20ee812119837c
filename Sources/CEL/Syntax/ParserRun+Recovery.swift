extension ParserRun {
  /// Reads elements between an opening bracket, which is the current token, and its closing one.
  ///
  /// A missing comma, a wrong closing bracket and a stray token are each reported once, and the reading goes on
  /// at the next element.
  mutating func separated(
    closing: Token.Symbol, trailingComma: Bool, _ element: (inout ParserRun) -> Void
  ) {
    let opening = current.range
    advance()
    if take(closing) { return }
    if trailingComma, at(.comma), peek(1).kind == .symbol(closing) {
      advance()
      advance()
      return
    }
    awaitClosing(closing)
    while !stopped {
      let start = position
      element(&self)
      if !goesOn(after: start, closing: closing, opening: opening, trailingComma: trailingComma) { break }
    }
    endAwaiting()
  }

  /// Reads what stands after an element and says whether another one follows.
  private mutating func goesOn(
    after start: Int, closing: Token.Symbol, opening: Range<Int>, trailingComma: Bool
  ) -> Bool {
    if take(.comma) {
      guard at(closing) else { return true }
      if !trailingComma { report(.trailingComma) }
      advance()
      return false
    }
    if take(closing) { return false }
    if endsBrackets(closing: closing, opening: opening) { return false }
    report(.expectedSeparator(closing: closing.rawValue, found: description(of: current)))
    // An expression that follows is the next element with its comma forgotten.
    if current.startsExpression, position > start { return true }
    skipToSeparator()
    if take(.comma) { return true }
    if take(closing) { return false }
    return !endsBrackets(closing: closing, opening: opening)
  }

  /// Takes a closing bracket or reports what is there instead.
  mutating func close(_ closing: Token.Symbol, opening: Range<Int>) {
    var reported = false
    while !stopped {
      if take(closing) { return }
      if endsBrackets(closing: closing, opening: opening) { return }
      let fault = SyntaxFault.mismatchedClosing(expected: closing.rawValue, found: description(of: current))
      if !reported { report(fault, opening: opening) }
      reported = true
      passOver()
    }
  }

  /// Reads what stands where nothing more should stand, for its own faults.
  mutating func passOver() {
    if !current.startsExpression {
      let wasFaulty = current.kind == .faulty
      advance()
      // After something unreadable an operand is no fault of its own: `a # b` is one fault.
      guard wasFaulty, current.startsExpression else { return }
    }
    _ = expression()
  }

  /// Whether brackets end here for want of their closing one: at the end of the text, or at the closing
  /// bracket of another pair. That is reported.
  private mutating func endsBrackets(closing: Token.Symbol, opening: Range<Int>) -> Bool {
    switch current.kind {
    case .end:
      report(.unclosed(text(opening)), opening: opening)
      return true
    case .symbol(let symbol) where symbol.isClosing:
      report(.mismatchedClosing(expected: closing.rawValue, found: symbol.rawValue), opening: opening)
      // Left for the pair around, if one awaits it; otherwise it stands in the place of the right one.
      if !awaited.dropLast().contains(symbol) { advance() }
      return true
    default:
      return false
    }
  }

  /// Moves to the next comma or closing bracket, passing over whole pairs of brackets.
  private mutating func skipToSeparator() {
    var depth = 0
    while current.kind != .end {
      if case .symbol(let symbol) = current.kind {
        switch symbol {
        case .leftParenthesis, .leftBracket, .leftBrace: depth += 1
        case .rightParenthesis, .rightBracket, .rightBrace:
          if depth == 0 { return }
          depth -= 1
        case .comma where depth == 0: return
        default: break
        }
      }
      advance()
    }
  }

  /// The text of a span of the source.
  func text(_ range: Range<Int>) -> String {
    String(decoding: source.buffer.bytes[range.clamped(to: 0..<source.buffer.count)], as: UTF8.self)
  }

  /// A token as it was written, shortened; empty at the end of the text.
  func description(of token: Token) -> String {
    let text = self.text(token.range)
    return text.count > 30 ? text.prefix(29) + "…" : text
  }
}
