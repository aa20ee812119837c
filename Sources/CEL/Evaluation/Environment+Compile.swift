import SourceText

extension Environment {
  /// Reads, checks and plans an expression.
  ///
  /// - Parameters:
  ///   - text: the expression.
  ///   - path: what diagnostics name the expression by.
  ///   - type: the type that it has to have; any where nil.
  /// - Returns: the program, nil where the expression is wrong, and every fault with its place.
  public func compile(
    _ text: String, path: String = "<expression>", expecting type: CELType? = nil
  ) -> (program: Program?, diagnostics: [Diagnostic]) {
    let (parsed, faults) = Parser.parse(SourceFile(path: path, text: text))
    guard let parsed else { return (nil, faults) }
    let (checked, diagnostics) = Checker.check(parsed, in: self, expecting: type)
    guard let checked else { return (nil, diagnostics) }
    let program = Program(checked, environment: self)
    return (program, diagnostics + program.diagnostics)
  }
}
