import Law
import SourceText

/// A subject's score under the pack's scheme.
public struct SubjectScore: Sendable {
  /// The score, 0 to 100; 0 for a subject that violates a fatal rule, nil where a fatal rule is undetermined.
  public let value: ExactDecimal?
  /// The score without the veto, for information.
  public let technical: ExactDecimal
  /// The grade; nil where there is no score.
  public let grade: LocalizedText?
}
