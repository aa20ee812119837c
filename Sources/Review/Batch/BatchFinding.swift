import Rules
import SourceText

/// Something a review has to say of a batch as a whole and not of one subject, such as a waiver that has ended.
public struct BatchFinding: Sendable {
  /// How grave it is; the threshold that blocks a run counts it like a violation.
  public let severity: Rule.Severity
  /// What it is, where, and what to do.
  public let diagnostic: Diagnostic
  /// Whether it blocks the run.
  public var blocks = false
}
