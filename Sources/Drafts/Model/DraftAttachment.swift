/// An attachment: named in the body, following the text, or both.
public struct DraftAttachment: Sendable, Hashable {
  /// The number; nil for an only one without.
  public let number: Int?
  /// The title as the body names it; else as it stands over the attachment.
  public internal(set) var title: String
  /// Where the body names it.
  public internal(set) var declaration: Range<Int>?
  /// Where it starts.
  public internal(set) var start: Range<Int>?
}
