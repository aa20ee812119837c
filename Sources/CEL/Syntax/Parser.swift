import SourceText

/// Reads the text of an expression.
///
/// A fault never stops the reading: all faults up to a limit are reported, each with its place. The result is
/// nil as soon as there is one.
public enum Parser {
  /// What bounds the work on one expression. Passing a limit is a diagnostic.
  public struct Limits: Sendable {
    /// The most levels of nesting: brackets in brackets, and operators whose operands are operators. The
    /// terms of one `&&` or `||` count as one level however many they are.
    public var maximumNesting = 250
    /// The most bytes of text.
    public var maximumBytes = 100_000
    /// The most diagnostics for one expression.
    public var maximumDiagnostics = 20

    /// The usual limits.
    public init() {}
  }

  /// What is read, and how.
  public struct Options: Sendable {
    /// Whether `has`, `all`, `map`, … are macros; otherwise they are calls of functions.
    public var macros = true
    /// Whether `a.?b`, `a[?b]` and `{?a: b}` are allowed.
    public var optionalSyntax = true
    /// The limits.
    public var limits = Limits()

    /// The usual options.
    public init() {}
  }

  /// Reads an expression; spans in the result and in the diagnostics are bytes of `source`.
  public static func parse(
    _ source: SourceFile, options: Options = Options()
  ) -> (ParsedExpression?, [Diagnostic]) {
    var run = ParserRun(source: source, options: options)
    let root = run.expressionAndEnd()
    let diagnostics = run.diagnostics()
    guard diagnostics.isEmpty else { return (nil, diagnostics) }
    return (ParsedExpression(source: source, root: root, nodeCount: Int(run.nextID)), [])
  }

  /// Reads an expression from a string.
  public static func parse(
    _ text: String, options: Options = Options()
  ) -> (ParsedExpression?, [Diagnostic]) {
    parse(SourceFile(path: "<expression>", text: text), options: options)
  }
}
