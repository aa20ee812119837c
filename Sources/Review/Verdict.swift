/// What a review says of a subject as a whole.
public enum Verdict: String, Sendable, CaseIterable {
  /// No finding.
  case pass
  /// Something is violated.
  case fail
  /// Nothing is violated as far as the subject shows, but facts are missing.
  case incomplete
  /// Nothing is violated or missing, but a person has to judge something.
  case manual
  /// The subject cannot be read as what it says it is.
  case invalid
}
