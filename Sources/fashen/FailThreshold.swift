import ArgumentParser
import Review
import Rules

/// From which findings on a run is blocked.
enum FailThreshold: String, ExpressibleByArgument, CaseIterable {
  case fatal, major, minor, undetermined, never

  /// Whether a finding blocks. What a waiver covers or an earlier report holds does not.
  ///
  /// A fatal rule that could not be decided blocks like a violation of it: absence is never a pass.
  func isReached(by finding: Finding) -> Bool {
    if finding.waiver != nil || finding.baseline == .unchanged { return false }
    return switch (self, finding.outcome) {
    case (.never, _), (_, .manual), (_, .pass), (_, .notApplicable): false
    case (_, .violation): isReached(by: finding.severity)
    case (.undetermined, .undetermined): true
    case (_, .undetermined): finding.severity == .fatal
    }
  }

  /// Whether a violation of a severity blocks.
  func isReached(by severity: Rule.Severity) -> Bool {
    switch self {
    case .never: false
    case .undetermined, .minor: true
    case .major: severity >= .major
    case .fatal: severity == .fatal
    }
  }
}
