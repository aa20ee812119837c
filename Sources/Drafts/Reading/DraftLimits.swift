/// Bounds on the drafts that are read; passing one is a fault of the input, never a crash.
public struct DraftLimits: Sendable {
  /// The longest text, in bytes of UTF-8: ten million characters are 300 times a long regulation.
  public var textBytes = 32 << 20
  /// The most paragraphs.
  public var paragraphs = 200_000

  /// The limits by default.
  public init() {}
}
