/// That a waiver covers a finding but has no effect on it.
public struct WaiverRefusal: Sendable {
  /// The waiver's number in its file.
  public let waiver: Int
  /// Why it has none.
  public let reason: Reason

  /// Why a waiver has no effect, the gravest last.
  public enum Reason: Int, Sendable, Comparable {
    /// It comes into force later.
    case notYet
    /// It has ended.
    case expired
    /// The rule is fatal, and its pack does not let it be waived.
    case fatal

    /// By gravity.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}
