/// One version of a law of a catalogue. Means nothing in another catalogue.
public struct LawVersionID: RawRepresentable, Sendable, Hashable {
  /// Where the version's row starts in the table, in bytes.
  public let rawValue: Int32

  /// A version from the number of an earlier answer.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}
