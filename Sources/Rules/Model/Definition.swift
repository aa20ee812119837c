import CEL
import SourceText

/// A named expression that several rules share.
public struct Definition: Sendable {
  /// The name.
  public let name: String
  /// What a reader calls it.
  public let title: LocalizedText
  /// The names of its parameters; a definition without any is a value, computed once a subject.
  public let parameters: [String]
  /// The expression.
  public let expression: Condition
  /// The input that holds its value; nil for a definition with parameters.
  let input: Int?
}
