/// A cited provision of a law: which law, which version where one is named, which place in it.
///
/// A citation is what someone wrote; whether the law is known and the place exists is for
/// `LawCatalogue.resolve(_:on:)`.
public struct ArticleCitation: Sendable, Hashable {
  /// The law, by title (full or short, without 《》) or by key (`law-53211e6a`).
  public var law: String
  /// The version date of the version meant; nil for the one that applies on the day that counts.
  public var version: CalendarDate?
  /// The place in the law.
  public var provision: Provision
  /// Was the place written `#64.2`, which means paragraph 2, or item 2 of an article that has one paragraph
  /// with items? `provision` then holds it as a paragraph.
  public var mayMeanItem: Bool

  /// A citation from its parts.
  public init(law: String, version: CalendarDate? = nil, provision: Provision, mayMeanItem: Bool = false) {
    self.law = law
    self.version = version
    self.provision = provision
    self.mayMeanItem = mayMeanItem
  }

  /// A citation in the form of rule packs (`行政处罚法#64(2)`) or, when it starts with 《, of legal papers
  /// (《行政处罚法》第六十四条第（二）项).
  public init(parsing text: String) throws(CitationFault) {
    if text.hasPrefix("《") {
      try self.init(parsingChinese: text)
    } else {
      try self.init(parsingPack: text)
    }
  }

  /// A citation in the form of legal papers; one provision and nothing behind it.
  public init(parsingChinese text: String) throws(CitationFault) {
    let found = CitationScanner.scan(text)
    guard let first = found.first, let law = first.law else {
      throw CitationFault(.missingLaw, at: 0)
    }
    guard let provision = first.provision else {
      throw CitationFault(.missingArticle, at: first.range.upperBound)
    }
    guard first.range.lowerBound == 0 else { throw CitationFault(.missingLaw, at: 0) }
    guard first.through == nil, found.count == 1, first.range.upperBound == text.utf8.count else {
      throw CitationFault(.textAfterEnd, at: first.range.upperBound)
    }
    self.init(law: law, provision: provision)
  }
}
