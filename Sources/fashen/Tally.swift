import Law
import Review
import SourceText

/// Takes note of what a run finds and works out its exit status.
struct Tally {
  private let threshold: FailThreshold
  private(set) var summary = BatchSummary()
  private var ledger: WaiverLedger
  private var baseline: Baseline?
  private var isBlocked = false
  private var inputFault: ExitStatus?

  init(threshold: FailThreshold, waivers: WaiverLedger = WaiverLedger(nil), baseline: Baseline? = nil) {
    self.threshold = threshold
    ledger = waivers
    self.baseline = baseline
    if baseline != nil { summary.comparesWithBaseline() }
  }

  /// Takes note of an input that is not there or cannot be read, or of an early end. The greatest status wins.
  mutating func note(_ status: ExitStatus, _ faults: [Diagnostic] = []) {
    if status.number > (inputFault?.number ?? 0) { inputFault = status }
    summary.faults += faults
  }

  /// Takes note of a review, and marks its findings: known or new, blocking or not.
  mutating func count(_ review: inout SubjectReview) {
    baseline?.mark(&review)
    for index in review.findings.indices where threshold.isReached(by: review.findings[index]) {
      review.findings[index].blocks = true
      isBlocked = true
    }
    ledger.note(review)
    summary.count(review)
    if review.verdict == .invalid { note(.invalidInput) }
  }

  /// Closes the account.
  ///
  /// - Parameter day: The review date of the batch.
  mutating func close(on day: CalendarDate) {
    summary.waivers = ledger.uses
    summary.findings = ledger.findings(on: day).map { finding in
      var finding = finding
      finding.blocks = threshold.isReached(by: finding.severity)
      return finding
    }
    isBlocked = isBlocked || summary.findings.contains(where: \.blocks)
    if summary.findings.contains(where: { $0.diagnostic.severity == .error }) { note(.invalidRules) }
    summary.ending = RunEnding(
      status: status.number, meaning: status.meaning, isComplete: status.isComplete,
      isInterrupted: status.isInterruption)
  }

  /// The status of the run. With `never` only faults of the run itself count.
  var status: ExitStatus {
    if let inputFault { return inputFault }
    return isBlocked ? .blocked : .clear
  }
}
