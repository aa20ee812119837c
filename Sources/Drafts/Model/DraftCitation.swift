import Law

/// A citation in a draft.
public struct DraftCitation: Sendable, Hashable {
  /// What is cited.
  public let target: Target
  /// Where, in the normalised text.
  public let range: Range<Int>
  /// The sentence, an index of the draft's `sentences`; nil outside of them, as in the title.
  public let sentence: Int?

  /// What a citation names.
  public enum Target: Sendable, Hashable {
    /// A law or document by its title, and the place in it; the last place of a range.
    case title(String, Provision?, through: Provision?, year: Int?)
    /// A law by a short name that the draft gave it, with the full title.
    case abbreviation(String, title: String, Provision?, through: Provision?)
    /// A place in the draft itself (本办法第五条).
    case own(Provision, through: Provision?)
    /// A document by its number.
    case number(DocumentNumber)
  }
}
