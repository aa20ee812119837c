import CEL
import SourceText
import Synchronization

/// An expression of a pack: its text, its place, what the checker found out, and the compiled program.
///
/// A class, so that a rule's evaluation hands it on at the cost of one reference.
public final class Condition: Sendable {
  /// The text as the author wrote it, folded to one line.
  public let text: String
  /// The expression with its types.
  public let checked: CheckedExpression
  private let planned = AtomicLazyReference<Program>()
  /// What its names refer to, for compiling parts of it.
  let environment: Environment

  /// The compiled expression, made when it is first asked for: of a pack's expressions one subject needs a
  /// part. Where two threads ask at once one of the programs is dropped.
  public var program: Program {
    planned.load() ?? planned.storeIfNil(Program(checked, environment: environment))
  }

  init(text: String, checked: CheckedExpression, environment: Environment) {
    self.environment = environment
    self.text = text
    self.checked = checked
  }
}
