import SourceText

/// Resolves the names of an expression and checks that its types agree.
public enum Checker {
  /// What bounds the work on one expression. Passing a limit is a diagnostic.
  public struct Limits: Sendable {
    /// The most diagnostics for one expression.
    public var maximumDiagnostics = 20
    /// The most comparisons of parts of types.
    public var maximumTypeSteps = 5_000_000

    /// The usual limits.
    public init() {}
  }

  /// Checks an expression against the declarations of an environment.
  ///
  /// All faults up to a limit are reported, each once: what depends on a faulty part is taken to be right.
  /// - Parameter expected: The type that the expression's value must have, if that matters.
  public static func check(
    _ parsed: ParsedExpression, in environment: Environment, expecting expected: CELType? = nil,
    limits: Limits = Limits()
  ) -> (CheckedExpression?, [Diagnostic]) {
    var run = CheckerRun(parsed, environment, limits)
    run.checkRoot(expecting: expected)
    let diagnostics = run.diagnostics()
    return (diagnostics.isEmpty ? run.result() : nil, diagnostics)
  }
}
