import SourceText

/// The laws that are known, each in dated versions: which version applies on a day, what ended it, and
/// which articles it has.
///
/// The catalogue reads `laws.csv`, `titles.csv` and `articles.csv` of `rules/reference/` where their bytes
/// lie: opening it builds nothing, and a look-up is a search by halves. It holds facts, no text of any law.
///
/// Two rules run through it. What is not in the table is unknown, never "does not exist". And a date
/// without evidence is passed on as soft (`LawValidity.isSoft`).
public struct LawCatalogue: Sendable {
  /// The columns of `laws.csv`, one row a version.
  enum Column: Int, CaseIterable {
    case lawKey, versionDate, effectiveDate, effectiveBasis, supersededOn, endedBy, endBasis, adoptedDate,
      amended
    case articleCount, countStatus, expired, verified, region, title, shortTitle
  }

  static let lawsFormat = ReferenceTable.Format(
    name: "fashen.laws/1", path: "rules/reference/laws.csv",
    columns: [
      "law_key", "version_date", "effective_date", "effective_basis", "superseded_on", "ended_by",
      "end_basis",
      "adopted_date", "amended", "article_count", "count_status", "expired", "verified", "region", "title",
      "short_title",
    ])
  static let titlesFormat = ReferenceTable.Format(
    name: "fashen.titles/1", path: "rules/reference/titles.csv", columns: ["title", "law_key"])
  static let articlesFormat = ReferenceTable.Format(
    name: "fashen.articles/1", path: "rules/reference/articles.csv",
    columns: ["law_key", "version_date", "articles"])

  let laws: ReferenceTable
  let titles: ReferenceTable
  let articles: ReferenceTable

  /// A catalogue from the bytes of its tables.
  ///
  /// Only the headings are checked here; a table with a malformed heading answers nothing. `validate()`
  /// reads every row.
  public init(
    laws: SourceBuffer, titles: SourceBuffer, articles: SourceBuffer, diagnostics: inout [Diagnostic]
  ) {
    self.laws = ReferenceTable(laws, format: LawCatalogue.lawsFormat, diagnostics: &diagnostics)
    self.titles = ReferenceTable(titles, format: LawCatalogue.titlesFormat, diagnostics: &diagnostics)
    self.articles = ReferenceTable(articles, format: LawCatalogue.articlesFormat, diagnostics: &diagnostics)
  }

  /// Which state of the tables this is. Reads every byte once.
  public var snapshot: TableSnapshot {
    TableSnapshot(date: laws.snapshotDate, tables: [laws.buffer, titles.buffer, articles.buffer])
  }

  func row(of law: LawID) -> TableRow { laws.row(at: Int(law.rawValue)) }

  func row(of version: LawVersionID) -> TableRow { laws.row(at: Int(version.rawValue)) }
}

extension TableRow {
  func bytes(_ column: LawCatalogue.Column) -> UnsafeRawBufferPointer { bytes(column.rawValue) }
  func text(_ column: LawCatalogue.Column) -> String { text(column.rawValue) }
  func date(_ column: LawCatalogue.Column) -> CalendarDate? { date(column.rawValue) }
  func number(_ column: LawCatalogue.Column) -> Int? { number(column.rawValue) }
  func holds(_ column: LawCatalogue.Column, _ text: StaticString) -> Bool {
    bytes(column).equals(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
