import Review

/// Counts reviews and works out the exit status.
struct Tally {
  private let threshold: FailThreshold
  private(set) var summary = BatchSummary()
  private var isBlocked = false
  private var inputFault: ExitStatus?

  init(threshold: FailThreshold) { self.threshold = threshold }

  /// Takes note of an input that is not there or cannot be read.
  mutating func note(_ status: ExitStatus) {
    if inputFault == nil || status.rawValue > (inputFault?.rawValue ?? 0) { inputFault = status }
  }

  mutating func count(_ review: SubjectReview) {
    summary.count(review.verdict)
    if review.verdict == .invalid { note(.invalidInput) }
    isBlocked = isBlocked || review.findings.contains { threshold.isReached(by: $0) }
  }

  /// The status of the run. With `never` only faults of the run itself count.
  var status: ExitStatus {
    if let inputFault { return inputFault }
    return isBlocked ? .blocked : .clear
  }
}
