/// What the catalogue knows of a citation.
public struct CitationResolution: Sendable, Hashable {
  /// The law.
  public let lookup: LawLookup
  /// The version cited, or else the one of the day; of a law that has ended its last, of one that is not yet
  /// in force its first. Nil when the table does not hold it.
  public let version: LawVersionID?
  /// What that version is on the day.
  public let validity: LawValidity?
  /// The place, with `#64.2` settled as paragraph or item.
  public let provision: Provision
  /// Does the place exist in that version?
  public let existence: ProvisionExistence
}
