/// What a version of a law is on a day, and how firm the dates are that say so.
public struct LawValidity: Sendable, Hashable {
  /// The status.
  public let status: LawStatus
  /// Does it rest on a date without evidence: a day of effect taken from the version date
  /// (`assumed_version_date`), or an end marked unverified?
  public let isSoft: Bool

  /// An answer from its parts.
  public init(status: LawStatus, isSoft: Bool) {
    self.status = status
    self.isSoft = isSoft
  }
}
