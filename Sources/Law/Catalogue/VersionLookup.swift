/// Which version of a law applies on a day.
public enum VersionLookup: Sendable, Hashable {
  /// This version applies.
  case inForce(LawVersionID)
  /// This version applies unless the law has expired: the source marks it so without a date.
  case mayHaveExpired(LawVersionID)
  /// The law does not apply yet; its first version.
  case notYetInForce(LawVersionID)
  /// The law has ended; its last version.
  case ended(LawVersionID)
  /// The table does not hold the version of that day.
  case unknown

  /// The version that surely applies.
  public var version: LawVersionID? {
    if case .inForce(let version) = self { version } else { nil }
  }
}
