extension Provision {
  private static let partBits: UInt64 = 10
  private static let partMask: UInt64 = 1 << partBits - 1
  private static let insertionBits: UInt64 = 7
  private static let insertionMask: UInt64 = 1 << insertionBits - 1

  /// The place as one machine word; nil when a number is out of range. Equal places have equal words.
  ///
  /// From the top: article (27 bits), insertion (7), paragraph, item, subitem (10 each, 0 for none).
  public var packed: UInt64? {
    guard isInRange else { return nil }
    var word = UInt64(article.number) << Provision.insertionBits | UInt64(article.insertion)
    for part in [paragraph, item, subitem] { word = word << Provision.partBits | UInt64(part ?? 0) }
    return word
  }

  /// A place from its machine word; nil for a word that no place has.
  public init?(packed word: UInt64) {
    func part(_ index: UInt64) -> Int? {
      let value = Int(word >> (index * Provision.partBits) & Provision.partMask)
      return value == 0 ? nil : value
    }
    let head = word >> (3 * Provision.partBits)
    guard
      let article = ArticleNumber(
        Int(head >> Provision.insertionBits), insertion: Int(head & Provision.insertionMask))
    else { return nil }
    self.init(article, paragraph: part(2), item: part(1), subitem: part(0))
    guard packed == word else { return nil }
  }
}
