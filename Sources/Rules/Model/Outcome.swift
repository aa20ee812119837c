/// What a rule says of a subject.
public enum Outcome: String, Sendable, CaseIterable {
  /// What must hold does.
  case pass
  /// It does not.
  case violation
  /// It needs a fact that the subject does not hold, or its evaluation failed.
  case undetermined
  /// The law leaves it to a person's judgement.
  case manual
  /// The rule does not apply.
  case notApplicable
}
