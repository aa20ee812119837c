/// What a key or a title stands for.
public enum LawLookup: Sendable, Hashable {
  /// One law.
  case found(LawID)
  /// Several laws have this title.
  case ambiguous([LawID])
  /// Not in the table. That does not mean that there is no such law.
  case notInTable

  /// The law; nil when there is none or more than one.
  public var law: LawID? {
    if case .found(let law) = self { law } else { nil }
  }
}
