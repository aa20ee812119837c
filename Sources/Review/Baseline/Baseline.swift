import DataTree
import SourceText

/// The findings of an earlier report, by which a later one tells what is new.
///
/// A finding is known again by its fingerprint and its outcome: what was undetermined and is now a violation
/// is new. Where several findings share a fingerprint, as many are known as there were.
public struct Baseline: Sendable {
  private var known: [String: Int] = [:]

  init() {}

  mutating func add(_ fingerprint: String, _ outcome: String) {
    known["\(fingerprint) \(outcome)", default: 0] += 1
  }

  /// Marks the findings of a review; each known finding is used up once.
  public mutating func mark(_ review: inout SubjectReview) {
    for index in review.findings.indices {
      let key = "\(review.findings[index].fingerprint) \(review.findings[index].outcome.rawValue)"
      if let count = known[key], count > 0 {
        known[key] = count - 1
        review.findings[index].baseline = .unchanged
      } else {
        review.findings[index].baseline = .new
      }
    }
  }
}
