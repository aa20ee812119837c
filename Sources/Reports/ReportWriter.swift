import Review

/// Writes a report review by review, so that a batch of any size needs the memory of one.
///
/// A writer sees results only: no rule, no expression, no subject.
public protocol ReportWriter {
  /// What stands before the first review.
  mutating func begin(_ receipt: Receipt, into output: inout [UInt8])
  /// One review. Reviews come in the order of the input.
  mutating func write(_ review: SubjectReview, into output: inout [UInt8])
  /// What stands after the last review.
  mutating func end(_ summary: BatchSummary, into output: inout [UInt8])
}
