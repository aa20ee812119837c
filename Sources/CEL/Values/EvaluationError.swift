import SourceText

/// Why an evaluation went wrong. An error is a value: operators pass it on unless they absorb it.
public struct EvaluationError: Error, Sendable, Hashable {
  /// The kinds of fault.
  public enum Reason: Sendable, Hashable {
    case divisionByZero
    case modulusByZero
    case overflow
    /// A function (or operator) has no overload for the arguments it was given.
    case noSuchOverload(String)
    case noSuchField(String)
    case noSuchKey(String)
    case indexOutOfRange(Int64)
    case invalidConversion(value: String, type: String)
    case invalidArgument(String)
    case invalidPattern(pattern: String, fault: String)
    case duplicateKey(String)
    case unsupportedKeyType
    case undeclaredReference(String)
    /// A variable that the host gave no value.
    case unboundVariable(String)
    /// `value()` of an optional without one.
    case emptyOptional
    case costLimitExceeded
    case valueTooLarge
    case nestingLimitExceeded
    /// A fault that a host function reports in its own words.
    case host(LocalizedText)
  }

  /// What went wrong.
  public let reason: Reason
  /// The node of the expression that went wrong, where known.
  public var expression: Expression.ID?

  /// An error from its reason.
  public init(_ reason: Reason, expression: Expression.ID? = nil) {
    self.reason = reason
    self.expression = expression
  }
}
