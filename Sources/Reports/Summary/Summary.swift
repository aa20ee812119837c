import Review
import Rules
import SourceText

/// A summary over many reviews: the picture of a year's files, for the county's review or, without what could tell
/// of a person, for publication.
public struct Summary {
  let packs: [PackSummary]
  let language: Language
  let disclosure: Disclosure
  private(set) var statistics = BatchStatistics()
  private(set) var list: HTMLList

  /// A summary of nothing.
  ///
  /// - Parameters:
  ///   - packs: The packs, which give points, groups and indicators their titles.
  ///   - isPublic: Whether it is for publication.
  public init(packs: [PackSummary], language: Language, isPublic: Bool) {
    self.packs = packs
    self.language = language
    disclosure = Disclosure(isPublic: isPublic)
    list = HTMLList(language)
  }

  /// How many reviews it is over.
  public var reviewed: Int { statistics.reviewed }

  /// Adds a review.
  public mutating func add(_ record: ReviewRecord) {
    statistics.count(record)
    if !disclosure.isPublic { list.add(record, target: nil) }
  }

  /// The summary as bytes.
  public func bytes(_ format: SummaryFormat) -> [UInt8] {
    switch format {
    case .text: Array(text.utf8)
    case .json: json
    case .html: Array(html.utf8)
    }
  }

  private var html: String {
    HTMLPage.text(title: ReportWording.summaryTitle[language], language: language) { html in
      html.element("header", class: "page") { html in
        html.element("h1", ReportWording.summaryTitle[language])
        html.element("p", ReportWording.reviewed(statistics.reviewed, [])[language])
        if disclosure.isPublic { html.element("p", HTMLWording.publicNote[language]) }
      }
      html.element("main", [("id", "main")]) { html in
        HTMLOverview(statistics: statistics, packs: packs, language: language, disclosure: disclosure)
          .write(into: &html)
        if !disclosure.isPublic { list.write(into: &html) }
      }
    }
  }

  // MARK: What is shown

  /// A pack's declaration of a group.
  func group(_ id: String, of pack: String) -> PackStatistics.Group? {
    packs.first { $0.id == pack }?.statistics.groups.first { $0.id == id }
  }

  /// The groups of a pack that may be shown, with their titles.
  func groups(of counts: BatchStatistics.PackCounts) -> [(
    title: LocalizedText, counts: BatchStatistics.GroupCounts
  )] {
    counts.groups.compactMap { group in
      let declared = self.group(group.id, of: counts.id)
      if disclosure.isPublic, declared?.isPublic != true { return nil }
      return (declared?.title ?? LocalizedText(zh: group.id, en: group.id), group)
    }
  }

  /// The indicators of a pack with their titles.
  func indicators(
    of counts: BatchStatistics.PackCounts
  ) -> [(title: LocalizedText, counts: BatchStatistics.IndicatorCounts)] {
    let declared = packs.first { $0.id == counts.id }?.statistics.indicators ?? []
    return counts.indicators.map { indicator in
      let title = declared.first { $0.id == indicator.id }?.title
      return (title ?? LocalizedText(zh: indicator.id, en: indicator.id), indicator)
    }
  }

  /// The points of a pack in its order.
  func points(of counts: BatchStatistics.PackCounts) -> [(id: String, title: String)] {
    if let pack = packs.first(where: { $0.id == counts.id }) {
      return pack.points.map { ($0.id, $0.title[language]) }
    }
    return counts.points.keys.sorted().map { ($0, $0) }
  }
}
