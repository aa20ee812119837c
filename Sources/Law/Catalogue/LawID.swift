/// A law of a catalogue, all its versions together. Means nothing in another catalogue.
public struct LawID: RawRepresentable, Sendable, Hashable {
  /// Where the law's first row starts in the table, in bytes.
  public let rawValue: Int32

  /// A law from the number of an earlier answer.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}
