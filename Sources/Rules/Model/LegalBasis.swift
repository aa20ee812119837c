import Law
import SourceText

/// An article that a rule rests on, checked against the law catalogue when the pack is loaded.
public struct LegalBasis: Sendable {
  /// The citation as the pack writes it.
  public let citation: ArticleCitation

  /// The provision as a lawyer writes it, such as 《行政处罚法》第六十四条第（二）项.
  public func text(_ language: Language) -> String { citation.localizedText[language] }

  /// What the catalogue says of a citation.
  enum Check {
    case known(LegalBasis)
    case unknownLaw
    /// The law is there, but not the version cited; the dates of those that are.
    case unknownVersion([String])
    case noSuchProvision
  }

  /// Looks a citation up. Where the catalogue cannot tell whether a provision exists, the pack is believed.
  static func check(_ citation: ArticleCitation, in catalogue: LawCatalogue) -> Check {
    // On the last day of the calendar every version is the newest, or the last of a law that has ended.
    let resolution = catalogue.resolve(citation, on: .last)
    guard resolution.version != nil else {
      guard let law = resolution.lookup.law else { return .unknownLaw }
      return .unknownVersion(catalogue.versions(of: law).compactMap { catalogue.versionDate(of: $0)?.text })
    }
    if case .doesNotExist = resolution.existence { return .noSuchProvision }
    var settled = citation
    settled.provision = resolution.provision
    settled.mayMeanItem = false
    return .known(LegalBasis(citation: settled))
  }
}
