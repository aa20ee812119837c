/// What a batch of reviews rests on, so that it can be repeated years later: same inputs, same bytes out.
public struct Receipt: Sendable {
  /// The tool's version.
  public let toolVersion: String
  /// The review date given for the batch; each subject may have its own.
  public let asOf: String
  /// The packs that were used.
  public let packs: [PackSummary]
  /// The last year that the working-day calendar holds, with the table's first.
  public let calendar: String
  /// The snapshot of the law catalogue.
  public let catalogue: String

  /// A receipt from its parts.
  public init(toolVersion: String, asOf: String, packs: [PackSummary], calendar: String, catalogue: String) {
    self.toolVersion = toolVersion
    self.asOf = asOf
    self.packs = packs
    self.calendar = calendar
    self.catalogue = catalogue
  }
}
