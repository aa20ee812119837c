import Law

/// What a draft says about its own validity, usually in its last clauses.
public struct ClosingTerms: Sendable {
  /// From when it applies; nil where the text does not say so.
  public internal(set) var effect: Effect?
  /// Whether it speaks of its effect at all, if only in words that are not understood.
  public internal(set) var mentionsEffect = false
  /// Whether it speaks of its validity at all, if only in words that are not understood.
  public internal(set) var mentionsValidity = false
  /// How many years it is valid.
  public internal(set) var validityYears: (years: Int, range: Range<Int>)?
  /// The last day of its validity.
  public internal(set) var expiry: (day: CalendarDate, range: Range<Int>)?
  /// Who interprets it.
  public internal(set) var interpreter: Draft.Passage?
  /// The titles of documents that it repeals.
  public internal(set) var repeals: [Draft.Passage] = []
  /// Whether its title says that it is on trial.
  public internal(set) var isTrial = false

  /// From when a draft applies.
  public struct Effect: Sendable {
    /// The day; nil for the day on which the draft is issued or published.
    public let day: CalendarDate?
    /// Where it says so.
    public let range: Range<Int>
  }
}
