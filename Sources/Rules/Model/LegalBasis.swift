import Law

/// An article that a rule rests on, checked against the law catalogue.
public struct LegalBasis: Sendable {
  /// The citation as written in the pack, resolved.
  public let citation: ArticleCitation
}
