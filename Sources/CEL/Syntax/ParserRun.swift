import SourceText

/// The reading of one expression: recursive descent for brackets, precedence climbing for operators.
///
/// The grammar is spread over the extensions: operators, operands, aggregates, macros, recovery. The functions that
/// brackets recurse through are kept short: what they do rarely is elsewhere, so that a level of nesting costs
/// little stack.
struct ParserRun {
  let source: SourceFile
  let options: Parser.Options
  let tokens: [Token]
  private(set) var faults: [SyntaxFault.Located]
  /// The index of the current token.
  private(set) var position = 0
  /// The number of the next node.
  private(set) var nextID: Expression.ID = 0
  /// How many calls of `expression` are under way.
  private var nesting = 0
  /// Whether a limit was passed; then nothing more is read or reported.
  private(set) var stopped = false
  /// Where the last fault was reported: one fault a token is enough.
  private var lastFaultPosition = -1
  /// The closing brackets that are awaited, the innermost last.
  private(set) var awaited: [Token.Symbol] = []

  init(source: SourceFile, options: Parser.Options) {
    self.source = source
    self.options = options
    let bytes = source.buffer.bytes
    let limit = options.limits.maximumBytes
    let obstacle: SyntaxFault.Located? =
      if bytes.count > limit {
        SyntaxFault.Located(fault: .tooLarge(bytes: bytes.count, limit: limit), range: 0..<0)
      } else if let place = ParserRun.invalidUTF8(in: bytes) {
        SyntaxFault.Located(fault: .invalidUTF8, range: place..<place + 1)
      } else {
        nil
      }
    if let obstacle {
      tokens = [Token(kind: .end, range: 0..<0)]
      faults = [obstacle]
      stopped = true
    } else {
      var lexer = Lexer(Array(bytes))
      lexer.run()
      tokens = lexer.tokens
      faults = lexer.faults
    }
  }

  /// Reads the whole text.
  mutating func expressionAndEnd() -> Expression {
    if case .end = current.kind, faults.isEmpty { report(.empty) }
    let root = expression()
    if !stopped, current.kind != .end { report(.unexpected(description(of: current))) }
    while !stopped, current.kind != .end {
      // What is left is read as well, for its own faults.
      passOver()
    }
    return root
  }

  // MARK: Tokens

  /// The token that is looked at.
  var current: Token { tokens[min(position, tokens.count - 1)] }

  /// A token further on.
  func peek(_ distance: Int) -> Token { tokens[min(position + distance, tokens.count - 1)] }

  /// From a place to the end of the last token taken; empty if none was taken since.
  func span(from start: Int) -> Range<Int> {
    let end = position > 0 ? tokens[min(position, tokens.count) - 1].range.upperBound : 0
    return start..<max(start, end)
  }

  /// Moves to the next token; the end is never passed.
  mutating func advance() { if position < tokens.count - 1 { position += 1 } }

  /// Whether the current token is this symbol.
  func at(_ symbol: Token.Symbol) -> Bool { current.kind == .symbol(symbol) }

  /// Takes this symbol if it is the current token.
  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard at(symbol) else { return false }
    advance()
    return true
  }

  // MARK: Nodes

  /// A node of the tree.
  mutating func node(_ range: Range<Int>, _ kind: Expression.Kind) -> Expression {
    var below: Int32 = 0
    kind.forEachChild { below = max(below, $0.height) }
    if below >= options.limits.maximumNesting { stop(.tooDeep(limit: options.limits.maximumNesting), range) }
    defer { nextID += 1 }
    return Expression(id: nextID, height: below + 1, range: range, kind: kind)
  }

  /// What stands for an operand that could not be read. It is never seen outside: a fault was reported.
  mutating func placeholder() -> Expression {
    node(current.range.lowerBound..<current.range.lowerBound, .literal(.null))
  }

  /// Goes one level down, if the limit admits it. Every `enter` that succeeds is paired with a `leave`.
  mutating func enter() -> Bool {
    guard nesting < options.limits.maximumNesting else {
      stop(.tooDeep(limit: options.limits.maximumNesting), current.range)
      return false
    }
    nesting += 1
    return true
  }

  /// Comes one level up.
  mutating func leave() { nesting -= 1 }

  /// Notes that a closing bracket is awaited, until `endAwaiting`.
  mutating func awaitClosing(_ closing: Token.Symbol) { awaited.append(closing) }

  /// Forgets the innermost closing bracket that is awaited.
  mutating func endAwaiting() { _ = awaited.popLast() }

  // MARK: Faults

  /// Reports a fault at the current token, unless one was reported there already.
  mutating func report(_ fault: SyntaxFault, opening: Range<Int>? = nil) {
    guard lastFaultPosition != position else { return }
    lastFaultPosition = position
    report(fault, at: current.range, opening: opening)
  }

  /// Reports a fault at a place of its own.
  mutating func report(_ fault: SyntaxFault, at range: Range<Int>, opening: Range<Int>? = nil) {
    guard !stopped, current.kind != .faulty else { return }
    faults.append(SyntaxFault.Located(fault: fault, range: range, opening: opening))
  }

  /// Reports that a limit was passed and moves to the end.
  mutating func stop(_ fault: SyntaxFault, _ range: Range<Int>) {
    guard !stopped else { return }
    faults.append(SyntaxFault.Located(fault: fault, range: range, opening: nil))
    stopped = true
    position = tokens.count - 1
  }

  /// The faults in the order of their places, not more than the limit.
  func diagnostics() -> [Diagnostic] {
    let limit = max(options.limits.maximumDiagnostics, 1)
    var sorted = faults.enumerated()
      .sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
      .map(\.element)
    // Of two faults at one place the first, which is the lexer's, explains the second.
    var last = -1
    sorted.removeAll { fault in
      defer { last = fault.range.lowerBound }
      return fault.range.lowerBound == last
    }
    if sorted.count > limit {
      let place = sorted[limit - 1].range
      sorted.removeSubrange((limit - 1)...)
      sorted.append(SyntaxFault.Located(fault: .tooManyFaults(limit: limit), range: place))
    }
    return sorted.map { $0.diagnostic(in: source) }
  }

  private static func invalidUTF8(in bytes: UnsafeRawBufferPointer) -> Int? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
