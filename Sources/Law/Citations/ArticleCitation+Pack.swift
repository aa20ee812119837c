extension ArticleCitation {
  /// A citation in the form of rule packs:
  ///
  ///     行政处罚法#64                article
  ///     行政处罚法#57.1              paragraph 1
  ///     行政处罚法#57.1(4)           paragraph 1, item 4
  ///     行政处罚法#64(2)             item 2, the paragraph left out
  ///     行政处罚法#64(2)(1)          … subitem 1
  ///     刑法#133-1                  第一百三十三条之一
  ///     行政处罚法@2017-09-01#42     of the version of that date
  ///     law-53211e6a#64            by key
  public init(parsingPack text: String) throws(CitationFault) {
    var reader = PackCitationReader(Array(text.utf8))
    self = try reader.read()
  }

  /// The citation in the form of rule packs.
  public var packText: String {
    var text = law
    if let version { text += "@\(version.text)" }
    text += "#" + provision.article.text
    if let paragraph = provision.paragraph { text += ".\(paragraph)" }
    if let item = provision.item { text += "(\(item))" }
    if let subitem = provision.subitem { text += "(\(subitem))" }
    return text
  }
}

extension ArticleCitation: CustomStringConvertible {
  /// The citation in the form of rule packs.
  public var description: String { packText }
}
