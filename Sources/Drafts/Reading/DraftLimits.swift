/// Bounds on the drafts that are read; passing one is a fault of the input, never a crash.
public struct DraftLimits: Sendable {
  /// The largest text in bytes of UTF-8, forty times a long regulation.
  public var textBytes = 8 << 20
  /// The most paragraphs and rows of tables.
  public var paragraphs = 100_000
  /// The most sentences.
  public var sentences = 200_000

  // MARK: docx

  /// The most entries of a docx's zip archive.
  public var archiveEntries = 10_000
  /// The most bytes that one part of a docx may hold when it is unpacked.
  public var partBytes = 64 << 20
  /// How many times larger a part may be than its packed form: text packs 5 to 30 times.
  public var packingRatio = 250
  /// How deep the elements of a part may nest.
  public var elementDepth = 256

  /// The limits by default.
  public init() {}
}
