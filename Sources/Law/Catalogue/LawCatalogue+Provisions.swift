import SourceText

extension LawCatalogue {
  /// How many articles a version has.
  public func articleCount(of version: LawVersionID) -> ArticleCount {
    let row = row(of: version)
    guard let count = row.number(.articleCount) else { return ArticleCount(count: nil, reliability: .none) }
    return ArticleCount(count: count, reliability: LawCatalogue.reliability(row.text(.countStatus)) ?? .none)
  }

  /// What a count may be used for; nil for a word that no table has.
  static func reliability(_ countStatus: String) -> ArticleCount.Reliability? {
    switch countStatus {
    case "complete", "supplement_yes", "text_truncated_count_verified": return .complete
    case "no_commencement_clause": return .atLeast
    case "supplement_partial", "supplement_no": return .advisory
    // The long way round: `.none` alone would be the nil of the result.
    case "truncated", "partial", "no_text", "list_numbered", "unnumbered", "amendment", "unknown":
      return ArticleCount.Reliability.none
    default: return nil
    }
  }

  /// The paragraphs and items of an article; nil where they were not counted or there is no such article.
  public func shape(of article: ArticleNumber, in version: LawVersionID) -> ArticleShape? {
    shapes(of: version)?.first { $0.article == article }?.shape
  }

  /// Does a place exist in a version?
  ///
  /// An item cited without its paragraph exists when some paragraph has so many items.
  public func existence(of provision: Provision, in version: LawVersionID) -> ProvisionExistence {
    guard provision.isCountedFromOne else { return .unknown(.malformed) }
    let count = articleCount(of: version)
    guard let shapes = shapes(of: version) else { return existence(of: provision, count: count) }
    var last: ArticleNumber?
    for entry in shapes {
      if entry.article == provision.article {
        let isLast = count.reliability != .complete && entry.article.number == count.count
        return existence(of: provision, in: entry.shape, mayBeCutShort: isLast)
      }
      last = entry.article
    }
    // A version with counted articles was read whole, unless its text may be cut short.
    guard last != nil, count.reliability == .complete else { return .unknown(.articleCount) }
    return .doesNotExist(.article)
  }

  private func existence(
    of provision: Provision, in shape: ArticleShape, mayBeCutShort: Bool
  ) -> ProvisionExistence {
    if let paragraph = provision.paragraph, paragraph > shape.paragraphCount {
      return mayBeCutShort ? .unknown(.paragraphs) : .doesNotExist(.paragraph)
    }
    if let item = provision.item {
      let items = provision.paragraph.map(shape.items(inParagraph:)) ?? shape.mostItems
      guard item <= items else { return mayBeCutShort ? .unknown(.paragraphs) : .doesNotExist(.item) }
    }
    return provision.subitem == nil ? .exists : .unknown(.subitems)
  }

  /// By the number of articles alone.
  private func existence(of provision: Provision, count: ArticleCount) -> ProvisionExistence {
    guard let highest = count.count else { return .unknown(.articleCount) }
    switch count.reliability {
    case .complete where provision.article.number > highest: return .doesNotExist(.article)
    case .complete, .atLeast:
      guard provision.article.number <= highest, provision.article.insertion == 0 else {
        return .unknown(.articleCount)
      }
      // Every article has a first paragraph.
      let needsShape = (provision.paragraph ?? 1) > 1 || provision.item != nil
      return needsShape ? .unknown(.paragraphs) : .exists
    case .advisory, .none: return .unknown(.articleCount)
    }
  }

  /// The articles of a version that were counted; nil when the version has none in the table.
  func shapes(of version: LawVersionID) -> ArticleShapes? {
    let row = row(of: version)
    // The two key columns come first in both tables, so the key is one stretch of bytes.
    let key = row.bytes(firstFields: 2)
    let offset = articles.lowerBound(of: key, fields: 2)
    guard offset < articles.body.upperBound else { return nil }
    let line = articles.row(at: offset)
    guard line.bytes(firstFields: 2).equals(key) else { return nil }
    return ArticleShapes(table: articles.buffer, range: line.fieldRange(2))
  }
}
