import ArgumentParser
import Review
import Rules

/// From which findings on a run is blocked.
enum FailThreshold: String, ExpressibleByArgument, CaseIterable {
  case fatal, major, minor, undetermined, never

  /// Whether a finding blocks.
  ///
  /// A fatal rule that could not be decided blocks like a violation of it: absence is never a pass.
  func isReached(by finding: Finding) -> Bool {
    switch (self, finding.outcome) {
    case (.never, _), (_, .manual), (_, .pass), (_, .notApplicable): false
    case (.undetermined, _): true
    case (.minor, .violation): true
    case (.major, .violation): finding.severity >= .major
    case (.fatal, .violation), (_, .undetermined): finding.severity == .fatal
    }
  }
}
