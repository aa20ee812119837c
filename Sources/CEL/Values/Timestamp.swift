extension Value {
  /// A point in time: seconds and nanoseconds (0 to 999,999,999) since 1970-01-01T00:00:00Z.
  public struct Timestamp: Sendable, Hashable, Comparable {
    /// Whole seconds since 1970.
    public let seconds: Int64
    /// The rest, from 0 to 999,999,999.
    public let nanoseconds: Int32

    /// The seconds of 0001-01-01T00:00:00Z.
    public static let minimumSeconds: Int64 = -62_135_596_800
    /// The seconds of 9999-12-31T23:59:59Z.
    public static let maximumSeconds: Int64 = 253_402_300_799

    /// A point in time between the years 1 and 9999; nil outside.
    public init?(seconds: Int64, nanoseconds: Int32 = 0) {
      guard (Timestamp.minimumSeconds...Timestamp.maximumSeconds).contains(seconds),
        (0..<1_000_000_000).contains(nanoseconds)
      else { return nil }
      self.seconds = seconds
      self.nanoseconds = nanoseconds
    }

    /// Whether the left one is earlier.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
      left.seconds == right.seconds ? left.nanoseconds < right.nanoseconds : left.seconds < right.seconds
    }

    /// The point in time a span later; nil outside the range.
    func adding(_ duration: Duration) -> Timestamp? {
      var seconds = seconds + duration.seconds
      var nanoseconds = nanoseconds + duration.nanoseconds
      if nanoseconds < 0 {
        nanoseconds += 1_000_000_000
        seconds -= 1
      } else if nanoseconds >= 1_000_000_000 {
        nanoseconds -= 1_000_000_000
        seconds += 1
      }
      return Timestamp(seconds: seconds, nanoseconds: nanoseconds)
    }

    /// The span from another point in time; nil where it is too long for a duration.
    func since(_ other: Timestamp) -> Duration? {
      let (whole, overflow) = (seconds - other.seconds).multipliedReportingOverflow(by: 1_000_000_000)
      guard !overflow else { return nil }
      let (total, tooLong) = whole.addingReportingOverflow(Int64(nanoseconds - other.nanoseconds))
      return tooLong ? nil : Duration(nanoseconds: total)
    }
  }
}
