import CEL
import SourceText

/// An expression of a pack: its text, its place, what the checker found out, and the compiled program.
///
/// A class, so that a rule's evaluation hands it on at the cost of one reference.
public final class Condition: Sendable {
  /// The text as the author wrote it, folded to one line.
  public let text: String
  /// The expression with its types.
  public let checked: CheckedExpression
  /// The compiled expression.
  public let program: Program
  /// What its names refer to, for compiling parts of it.
  let environment: Environment

  init(text: String, checked: CheckedExpression, program: Program, environment: Environment) {
    self.environment = environment
    self.text = text
    self.checked = checked
    self.program = program
  }
}
