import Rules

/// A waiver that was applied, as the receipt lists it.
public struct WaiverUse: Sendable {
  /// The waiver.
  public let waiver: Waiver
  /// How many findings it covers.
  public let findings: Int
}
