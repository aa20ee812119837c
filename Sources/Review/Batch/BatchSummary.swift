import SourceText

/// How the subjects of a batch came out, and how the run ended.
public struct BatchSummary: Sendable {
  /// How many subjects were reviewed, the invalid ones included.
  public private(set) var reviewed = 0
  /// How many came out with each verdict.
  public private(set) var verdicts: [Verdict: Int] = [:]
  /// How many findings waivers cover.
  public private(set) var waivedFindings = 0
  /// How many findings are new against the baseline, and how many were known; nil without a baseline.
  public private(set) var baseline: (new: Int, unchanged: Int)?
  /// The waivers that were applied.
  public var waivers: [WaiverUse] = []
  /// What is to be said of the batch as a whole.
  public var findings: [BatchFinding] = []
  /// Faults of the run itself: inputs that are not there, packs that cannot be used.
  public var faults: [Diagnostic] = []
  /// How the run ended.
  public var ending = RunEnding()

  /// An empty batch.
  public init() {}

  /// Counts one more subject.
  public mutating func count(_ review: SubjectReview) {
    reviewed += 1
    verdicts[review.verdict, default: 0] += 1
    for finding in review.findings {
      if finding.waiver != nil { waivedFindings += 1 }
      switch finding.baseline {
      case .new: baseline = ((baseline?.new ?? 0) + 1, baseline?.unchanged ?? 0)
      case .unchanged: baseline = (baseline?.new ?? 0, (baseline?.unchanged ?? 0) + 1)
      case nil: break
      }
    }
  }

  /// Says that findings are compared with a baseline, even where there are none.
  public mutating func comparesWithBaseline() { baseline = baseline ?? (0, 0) }
}
