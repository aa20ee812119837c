import CEL
import SourceText

/// An expression of a pack: its text, its place, what the checker found out, and the compiled program.
public struct Condition: Sendable {
  /// The text as the author wrote it, folded to one line.
  public let text: String
  /// The expression with its types.
  public let checked: CheckedExpression
  /// The compiled expression.
  public let program: Program
}
