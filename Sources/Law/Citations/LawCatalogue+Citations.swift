import SourceText

extension LawCatalogue {
  /// What is known of a citation on a day.
  public func resolve(_ citation: ArticleCitation, on day: CalendarDate) -> CitationResolution {
    let lookup = law(citation.law)
    guard let law = lookup.law, let version = version(of: law, citedAs: citation.version, on: day) else {
      return CitationResolution(
        lookup: lookup, version: nil, validity: nil, provision: citation.provision,
        existence: .unknown(.articleCount))
    }
    let provision = settled(citation, in: version)
    return CitationResolution(
      lookup: lookup, version: version, validity: validity(of: version, on: day), provision: provision,
      existence: existence(of: provision, in: version))
  }

  private func version(of law: LawID, citedAs date: CalendarDate?, on day: CalendarDate) -> LawVersionID? {
    if let date { return version(of: law, dated: date) }
    return self.version(of: law, citedOn: day)
  }

  /// The version that a citation without a version means on a day: the one in force, of an ended law the last.
  public func version(of law: LawID, citedOn day: CalendarDate) -> LawVersionID? {
    switch version(of: law, on: day) {
    case .inForce(let version), .mayHaveExpired(let version), .notYetInForce(let version),
      .ended(let version):
      version
    case .unknown: nil
    }
  }

  /// `#64.2` is item 2 where the article has one paragraph, with so many items.
  private func settled(_ citation: ArticleCitation, in version: LawVersionID) -> Provision {
    let provision = citation.provision
    guard citation.mayMeanItem, let number = provision.paragraph, number > 1,
      let shape = shape(of: provision.article, in: version), shape.paragraphCount == 1,
      number <= shape.items(inParagraph: 1)
    else { return provision }
    return Provision(provision.article, item: number)
  }

  /// A provision of a version as legal papers write it, with the short title:
  /// 《行政处罚法》第六十四条第（二）项.
  public func text(of provision: Provision, in version: LawVersionID) -> LocalizedText {
    let title = shortTitle(of: version)
    return LocalizedText(
      zh: ArticleCitation.chineseText(title: title, provision),
      en: ArticleCitation.englishText(title: title, provision))
  }
}
