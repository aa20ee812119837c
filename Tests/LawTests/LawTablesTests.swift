import Law
import SourceText
import Testing

@Suite struct LawTablesTests {
  @Test func theTablesAreWellFormed() throws {
    #expect(try Tables.catalogue().validate().map(\.message.en) == [])
  }

  @Test func theSnapshotNamesTheDayAndTheContent() throws {
    let snapshot = try Tables.catalogue().snapshot
    #expect(snapshot.date == day("2026-11-23"))
    #expect(snapshot == (try Tables.catalogue().snapshot))
    #expect(snapshot.text.hasPrefix("2026-11-23+"))
  }

  @Test func theTablesStaySmall() throws {
    let names = ["calendar.csv", "laws.csv", "titles.csv", "articles.csv"]
    #expect(try names.reduce(0) { try $0 + Tables.reference($1).count } < 1_500_000)
  }

  @Test func everyVersionEqualsTheCollectedFacts() throws {
    guard let facts = try Tables.facts("laws.csv") else { return }
    let catalogue = try Tables.catalogue()
    let supplement = try Tables.supplementedCounts()
    func name(_ id: String?) -> String? {
      guard let id, let dash = id.lastIndex(of: "-") else { return nil }
      let date = id[id.index(after: dash)...]
      guard date != "0" else { return id[..<dash] + "@" }
      let month = date.index(date.startIndex, offsetBy: 4)
      return "\(id[..<dash])@\(date[..<month])-\(date[month...].prefix(2))-\(date.suffix(2))"
    }
    for fact in facts {
      let label = Comment(rawValue: fact["id"] ?? "")
      let version = try #require(catalogue.version(named: name(fact["id"]) ?? ""), label)
      func expect(_ column: String, _ text: String?) { #expect((text ?? "") == fact[column], label) }
      expect("law_key", catalogue.law(of: version).map(catalogue.key(of:)))
      expect("title", catalogue.title(of: version))
      expect("short_title", catalogue.shortTitle(of: version))
      expect("level", catalogue.level(of: version)?.rawValue)
      expect("region", catalogue.region(of: version))
      expect("version_date", catalogue.versionDate(of: version)?.text)
      expect("effective_date", catalogue.effectiveDate(of: version)?.text)
      expect("superseded_on", catalogue.endDate(of: version)?.text)
      expect("adopted_date", catalogue.adoptedDate(of: version)?.text)
      let count = catalogue.articleCount(of: version).count.map(String.init)
      // A count that the collected facts lack may come from the supplement, and from nowhere else.
      if let own = supplement[catalogue.name(of: version)] {
        #expect(count == own, label)
      } else {
        expect("article_count", count)
      }
      expect("verified", catalogue.verified(of: version))
      let isAssumed = fact["effective_basis"] == "assumed_version_date"
      #expect(catalogue.isEffectiveDateAssumed(of: version) == isAssumed, label)
      let ends = [fact["superseded_by"], fact["repealed_by"]].compactMap { $0 }.first { !$0.isEmpty }
      #expect(catalogue.successor(of: version).map(catalogue.name(of:)) == name(ends), label)
      // Found by both its titles.
      let law = try #require(catalogue.law(of: version))
      #expect(catalogue.laws(titled: fact["title", default: ""]).contains(law), label)
      #expect(catalogue.laws(titled: "《\(fact["short_title", default: ""])》").contains(law), label)
      #expect(catalogue.versions(of: law).contains(version), label)
      // In force on its first day and no longer on its last, unless the dates are not known.
      if let start = catalogue.effectiveDate(of: version), catalogue.endDate(of: version) != start {
        let isOpen = fact["expired_in_source"] == "1" && fact["superseded_on"] == ""
        #expect(
          catalogue.validity(of: version, on: start).status == (isOpen ? .mayHaveExpired : .inForce), label)
        let found: VersionLookup = isOpen ? .mayHaveExpired(version) : .inForce(version)
        #expect(catalogue.version(of: law, on: start) == found, label)
      }
      if let end = catalogue.endDate(of: version) {
        switch catalogue.validity(of: version, on: end).status {
        case .superseded(let by, end): #expect(catalogue.name(of: by) == name(ends), label)
        case .repealed(let by, end): #expect(by.map(catalogue.name(of:)) == name(ends), label)
        case let status: Issue.record("\(status)")
        }
      }
    }
  }

  @Test func everyArticleEqualsTheCollectedFacts() throws {
    guard let facts = try Tables.facts("articles.csv") else { return }
    let catalogue = try Tables.catalogue()
    var version: (id: String, found: LawVersionID)?
    for fact in facts {
      let id = fact["law_id", default: ""]
      if version?.id != id {
        let date = id.suffix(8)
        let name = "\(id.dropLast(9))@\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.suffix(2))"
        version = (id, try #require(catalogue.version(named: name)))
      }
      guard let found = version?.found else { continue }
      let label = Comment(rawValue: "\(id) \(fact["article", default: ""])")
      let article = try #require(ArticleNumber(fact["article", default: ""]), label)
      let shape = try #require(catalogue.shape(of: article, in: found), label)
      let items = shape.itemCounts.enumerated().filter { $0.element > 0 }
        .map { "\($0.offset + 1):\($0.element)" }.joined(separator: ";")
      #expect(String(shape.paragraphCount) == fact["paragraph_count"], label)
      #expect(items == fact["items_by_paragraph"], label)
      #expect(String(shape.itemCounts.reduce(0, +)) == fact["item_count"], label)
    }
  }
}

@Suite struct MalformedLawTablesTests {
  private static let lawsHead =
    "# fashen.laws/1 2026-11-23\nlaw_key,version_date,effective_date,effective_basis,superseded_on,ended_by,"
    + "end_basis,adopted_date,amended,article_count,count_status,expired,verified,region,title,short_title\n"
  private static let titlesHead = "# fashen.titles/1 2026-11-23\ntitle,law_key\n"
  private static let articlesHead = "# fashen.articles/1 2026-11-23\nlaw_key,version_date,articles\n"
  private static let law = "law-00000001,2020-01-01,2020-02-01,text,,,,,0,3,complete,,,,甲法,\n"

  private func read(laws: String = "", titles: String = "", articles: String = "") -> (LawCatalogue, [String])
  {
    var diagnostics: [Diagnostic] = []
    let catalogue = LawCatalogue(
      laws: SourceBuffer((Self.lawsHead + laws).utf8), titles: SourceBuffer((Self.titlesHead + titles).utf8),
      articles: SourceBuffer((Self.articlesHead + articles).utf8), diagnostics: &diagnostics)
    return (catalogue, (diagnostics + catalogue.validate()).map(\.code))
  }

  @Test func aSmallTableIsRead() throws {
    let (catalogue, codes) = read(
      laws: Self.law, titles: "甲法,law-00000001\n",
      articles: "law-00000001,2020-01-01,1*2 2/3 2-1=4(2:5;4:3)\n")
    #expect(codes == [])
    let law = try #require(catalogue.law("《甲法》").law)
    let version = try #require(catalogue.version(of: law, on: day("2020-02-01")).version)
    let inserted = try #require(catalogue.shape(of: article("2-1"), in: version))
    #expect(inserted.paragraphCount == 4 && inserted.itemCounts == [0, 5, 0, 3])
    #expect(inserted.mostItems == 5 && inserted.onlyParagraphWithItems == nil)
  }

  @Test(arguments: [
    ("law-00000001,2020-01-01\n", "reference.field-count"),
    ("xxx-00000001,2020-01-01,2020-02-01,text,,,,,0,3,complete,,,,甲法,\n", "reference.field"),
    ("law-0000000G,2020-01-01,2020-02-01,text,,,,,0,3,complete,,,,甲法,\n", "reference.field"),
    ("law-00000001,2020-01-32,2020-02-01,text,,,,,0,3,complete,,,,甲法,\n", "reference.field"),
    ("law-00000001,2020-01-01,2020-02-01,guess,,,,,0,3,complete,,,,甲法,\n", "reference.field"),
    ("law-00000001,2020-01-01,2020-02-01,text,,,,,0,many,complete,,,,甲法,\n", "reference.field"),
    ("law-00000001,2020-01-01,2020-02-01,text,,,,,0,3,surely,,,,甲法,\n", "reference.field"),
    ("law-00000001,2020-01-01,2020-02-01,text,,,,,0,3,complete,,,,,\n", "reference.field"),
    ("law-00000001,2020-01-01,2020-02-01,text,2019-01-01,,,,0,3,complete,,,,甲法,\n", "reference.interval"),
    (
      "law-00000001,2020-01-01,2020-02-01,text,2021-01-01,law-00000002@,,,0,3,complete,,,,甲法,\n",
      "reference.reference"
    ), (law + law, "reference.order"),
  ])
  func lawsAtFault(rows: String, code: String) {
    #expect(read(laws: rows).1 == [code])
  }

  @Test(arguments: [
    ("甲法,law-00000002\n", "reference.reference"), ("《甲法》,law-00000001\n", "reference.field"),
    ("甲法\n", "reference.field-count"),
  ])
  func titlesAtFault(rows: String, code: String) {
    #expect(read(laws: Self.law, titles: rows).1 == [code])
  }

  @Test(arguments: [
    "1*2", "1*4", "1*2 x", "1*2 1/", "1*2 1(", "1*2 1(1:2", "1*2 1(2:1)", "1*2 0", "1*2 1*0", "1*2  1",
    "2-1=1 1*2",
    "1*99999999999999999999", "2-=1 1*3", "", "1*2 2(2:1;1:1)",
  ])
  func shapesAtFault(shapes: String) throws {
    let (catalogue, codes) = read(laws: Self.law, articles: "law-00000001,2020-01-01,\(shapes)\n")
    #expect(codes == ["reference.field"])
    let version = try #require(catalogue.version(named: "law-00000001@2020-01-01"))
    _ = catalogue.existence(of: Provision(article("3")), in: version)
  }

  @Test func manyFaultsAreCutOff() {
    let rows = (0..<500).map { _ in "x\n" }.joined()
    #expect(read(laws: rows).1.count == LawCatalogue.maximumDiagnosticsPerTable)
  }

  @Test func anyBytesAreSafe() throws {
    var random = SeededGenerator(seed: 3)
    let seed = Array((Self.lawsHead + Self.law + Self.law).utf8)
    for _ in 0..<300 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        bytes[Int.random(in: 100..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      var diagnostics: [Diagnostic] = []
      let buffer = SourceBuffer(bytes)
      let catalogue = LawCatalogue(laws: buffer, titles: buffer, articles: buffer, diagnostics: &diagnostics)
      _ = catalogue.validate()
      for offset in [Int32.min, -1, 0, 250, 300, .max] {
        let version = LawVersionID(rawValue: offset)
        _ = catalogue.validity(of: version, on: day("2026-01-01"))
        _ = catalogue.existence(of: Provision(article("3")), in: version)
        _ = catalogue.versions(of: LawID(rawValue: offset))
        _ = catalogue.title(of: version)
        _ = catalogue.level(of: version)
      }
    }
  }
}
