import SourceText

extension LawCatalogue {
  /// The most faults listed for one table; a table with so many was made wrongly as a whole.
  public static let maximumDiagnosticsPerTable = 100

  /// Reads every row of every table and lists what is wrong.
  ///
  /// Look-ups need none of this: a malformed field reads as "not known". It is for the check of the
  /// reference tables and takes some tens of milliseconds.
  public func validate() -> [Diagnostic] {
    check(laws, checkLaw) + check(titles, checkTitle) + check(articles, checkArticles)
  }

  private func check(
    _ table: ReferenceTable, _ checkRow: (TableRow, inout [Diagnostic]) -> Void
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var previous: TableRow?
    for row in table.rows {
      if row.range.count > ReferenceTable.maximumLineLength {
        diagnostics.append(LawDiagnostics.lineTooLong(table, row: row))
      } else if row.fieldCount != table.format.columns.count {
        diagnostics.append(LawDiagnostics.fieldCount(table, row: row))
      } else {
        if let previous, !previous.bytes(firstFields: 2).precedes(row.bytes(firstFields: 2)) {
          diagnostics.append(LawDiagnostics.order(table, row: row))
        }
        checkRow(row, &diagnostics)
        previous = row
      }
      if diagnostics.count >= LawCatalogue.maximumDiagnosticsPerTable { break }
    }
    return diagnostics
  }

  private func checkLaw(_ row: TableRow, _ diagnostics: inout [Diagnostic]) {
    func expect(_ isRight: Bool, _ column: Column, zh: String, en: String) {
      guard !isRight else { return }
      diagnostics.append(
        LawDiagnostics.field(laws, row: row, column: column.rawValue, expectZh: zh, expectEn: en))
    }
    func expect(_ column: Column, oneOf words: [String]) {
      expect(
        words.contains(row.text(column)), column, zh: words.joined(separator: "、"),
        en: words.joined(separator: ", "))
    }
    expect(
      LawCatalogue.isKey(row.bytes(.lawKey)), .lawKey, zh: "law-53211e6a 式的键", en: "a key like law-53211e6a")
    for column in [Column.versionDate, .effectiveDate, .supersededOn, .adoptedDate] {
      expect(
        row.bytes(column).isEmpty || row.date(column) != nil, column, zh: "日期 YYYY-MM-DD 或空",
        en: "a day YYYY-MM-DD or nothing")
    }
    expect(.effectiveBasis, oneOf: LawCatalogue.effectiveBases)
    expect(.endBasis, oneOf: ["", "unverified"])
    expect(.amended, oneOf: ["", "0", "1"])
    expect(.expired, oneOf: ["", "1"])
    expect(.verified, oneOf: ["", "yes", "partial", "no"])
    expect(
      row.bytes(.articleCount).isEmpty || row.number(.articleCount) != nil, .articleCount, zh: "整数或空",
      en: "a whole number or nothing")
    expect(
      LawCatalogue.reliability(row.text(.countStatus)) != nil, .countStatus,
      zh: "rules/reference/README.md 所列的状态", en: "a status of the list in rules/reference/README.md")
    expect(!row.bytes(.title).isEmpty, .title, zh: "标题", en: "a title")
    if !row.bytes(.endedBy).isEmpty, version(named: row.bytes(.endedBy)) == nil {
      diagnostics.append(LawDiagnostics.unknownReference(laws, row: row, column: Column.endedBy.rawValue))
    }
    if let start = row.date(.effectiveDate), let end = row.date(.supersededOn), end < start {
      diagnostics.append(LawDiagnostics.endsBeforeStart(laws, row: row, column: Column.supersededOn.rawValue))
    }
  }

  private func checkTitle(_ row: TableRow, _ diagnostics: inout [Diagnostic]) {
    if law(key: row.bytes(1)) == nil {
      diagnostics.append(LawDiagnostics.unknownReference(titles, row: row, column: 1))
    }
    guard !LawTitle.normalised(row.text(0)).elementsEqual(row.bytes(0)) else { return }
    diagnostics.append(
      LawDiagnostics.field(
        titles, row: row, column: 0, expectZh: "去掉书名号、空格和“中华人民共和国”的标题",
        expectEn: "a title without brackets, spaces and 中华人民共和国"))
  }

  private func checkArticles(_ row: TableRow, _ diagnostics: inout [Diagnostic]) {
    let name = row.text(0) + "@" + row.text(1)
    guard let version = version(named: name) else {
      diagnostics.append(LawDiagnostics.unknownReference(articles, row: row, column: 0))
      return
    }
    var shapes = ArticleShapes(table: articles.buffer, range: row.fieldRange(2))
    var highest = 0
    while let entry = shapes.next() { highest = max(highest, entry.article.number) }
    if !shapes.isAtEnd || highest != articleCount(of: version).count {
      diagnostics.append(
        LawDiagnostics.field(
          articles, row: row, column: 2, expectZh: "与 article_count 相符的条款项计数",
          expectEn: "paragraph and item counts that agree with article_count"))
    }
  }

  /// What `effective_basis` may hold; see rules/reference/README.md.
  private static let effectiveBases = [
    "", "text", "text_on_promulgation", "source_db", "header", "amending_decree", "override", "supplement",
    "assumed_version_date",
  ]

  /// Three letters of a rank, a hyphen and eight hexadecimal digits.
  private static func isKey(_ key: UnsafeRawBufferPointer) -> Bool {
    key.count == 12 && LawLevel(keyPrefix: key.part(0..<3)) != nil && key[3] == UInt8(ascii: "-")
      && key[4...].allSatisfy { $0.digitValue != nil || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
  }
}
