import Law
import SourceText

extension Rule.Texts {
  /// The texts of nothing.
  static let none = Rule.Texts(title: LocalizedText(zh: "", en: ""), basis: [], remedy: nil, request: nil)

  /// Reads a rule's texts; nil (with a fault) without a title.
  init?(_ reader: MappingReader, _ references: LegalReferences, _ faults: FaultList) {
    let title = reader.requiredLocalized("title")
    let basis = Self.basis(reader, references, faults)
    let (remedy, request) = (reader.localized("remedy"), reader.localized("request"))
    guard let title else { return nil }
    self.init(title: title, basis: basis, remedy: remedy, request: request)
  }

  /// The articles of a rule: each must be known to the law catalogue.
  private static func basis(
    _ reader: MappingReader, _ references: LegalReferences, _ faults: FaultList
  ) -> [LegalBasis] {
    guard reader.required("basis") != nil else { return [] }
    return reader.texts("basis").compactMap { node in
      let citation: ArticleCitation
      do throws(CitationFault) {
        citation = try ArticleCitation(parsingPack: node.text ?? "")
      } catch {
        faults.report(
          PackWording.badCitation(
            error.text, help: CitationFault.help, at: node.location(from: error.offset)))
        return nil
      }
      switch LegalBasis.check(citation, in: references.catalogue) {
      case .known(let basis): return basis
      case .unknownLaw:
        faults.report(
          PackWording.unknownLaw(
            citation.law,
            suggestion: Spelling.closest(to: citation.law, among: references.catalogue.knownTitles),
            at: node.location))
      case .unknownVersion(let known):
        let version = citation.version?.text ?? ""
        faults.report(PackWording.unknownVersion(citation.law, version, known: known, at: node.location))
      case .noSuchProvision:
        faults.report(PackWording.unknownArticle(citation.localizedText, at: node.location))
      }
      return nil
    }
  }
}
