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

extension Verdict {
  /// The verdict that findings add up to; those that a waiver covers do not count.
  init(_ all: [Finding]) {
    let findings = all.lazy.filter { $0.waiver == nil }
    if findings.contains(where: { $0.outcome == .violation }) {
      self = .fail
    } else if findings.contains(where: { $0.outcome == .undetermined }) {
      self = .incomplete
    } else if findings.contains(where: { $0.outcome == .manual }) {
      self = .manual
    } else {
      self = .pass
    }
  }
}
