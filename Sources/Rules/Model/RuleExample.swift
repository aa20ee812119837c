import DataTree
import Law
import SourceText

/// An example of a rule: a subject with only what the rule reads, and what comes out.
public struct RuleExample: Sendable {
  /// What the example shows.
  public let name: String
  /// The outcome of the rule.
  public let expected: Outcome
  /// The subject's fields: a node of `tree`.
  public let given: ValueTree.NodeID
  /// The file's tree.
  public let tree: ValueTree
  /// Fields that an undetermined finding must name.
  public let missing: [String]
  /// Where the finding must be, as a JSON pointer into `given`.
  public let pointer: String?
  /// Parameters that differ from the pack's: nodes of `tree`.
  public let parameters: [(name: String, node: ValueTree.NodeID)]
  /// The review date.
  public let asOf: CalendarDate?
  /// Where the example stands.
  public let location: Diagnostic.Location
}
