/// How the subjects of a batch came out.
public struct BatchSummary: Sendable {
  /// How many subjects were reviewed, the invalid ones included.
  public private(set) var reviewed = 0
  /// How many came out with each verdict.
  public private(set) var verdicts: [Verdict: Int] = [:]

  /// An empty batch.
  public init() {}

  /// Counts one more subject.
  public mutating func count(_ verdict: Verdict) {
    reviewed += 1
    verdicts[verdict, default: 0] += 1
  }
}
