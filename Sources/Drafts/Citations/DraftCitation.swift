import Law

/// A citation of a law or document in a draft.
public struct DraftCitation: Sendable, Hashable {
  /// How it names what it cites.
  public let form: Form
  /// The title as written, without marks; of an abbreviation that the draft explains, the full title.
  public let title: String
  /// The place in it; nil where the whole is cited.
  public let provision: Provision?
  /// The last place of a range (第三条至第五条).
  public let through: Provision?
  /// The year of the version in a remark such as （2021年修订）.
  public let year: Int?
  /// Where, in the normalised text.
  public let range: Range<Int>
  /// The sentence, an index of the draft's `sentences`; nil outside of them, as in the title.
  public let sentence: Int?

  /// How a citation names what it cites; the raw values are those of the pack's type.
  public enum Form: String, Sendable {
    /// By its title in 《》.
    case title
    /// By a short name that the draft gave it.
    case abbreviation
    /// By a short title without 《》 that the draft did not introduce; `title` then holds up to
    /// `CitationReader.longestShortTitle` characters before the place, for its start is not marked.
    case shortTitle
  }
}
