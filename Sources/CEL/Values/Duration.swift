extension Value {
  /// A span of time in nanoseconds, up to some 292 years.
  public struct Duration: Sendable, Hashable, Comparable {
    /// The whole span.
    public let totalNanoseconds: Int64

    /// A span of so many nanoseconds.
    public init(nanoseconds: Int64) { totalNanoseconds = nanoseconds }

    /// A span of seconds and nanoseconds; nil where it is too long.
    public init?(seconds: Int64, nanoseconds: Int64 = 0) {
      let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
      guard !overflow else { return nil }
      let (total, tooLong) = whole.addingReportingOverflow(nanoseconds)
      guard !tooLong else { return nil }
      totalNanoseconds = total
    }

    /// Whole seconds, toward zero.
    public var seconds: Int64 { totalNanoseconds / 1_000_000_000 }

    /// The rest, of the span's sign.
    public var nanoseconds: Int32 { Int32(truncatingIfNeeded: totalNanoseconds % 1_000_000_000) }

    /// Whether the left one is shorter.
    public static func < (left: Duration, right: Duration) -> Bool {
      left.totalNanoseconds < right.totalNanoseconds
    }
  }
}
