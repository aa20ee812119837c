import Law
import SourceText
import Testing

@Suite struct LawCatalogueSearchTests {
  let catalogue: LawCatalogue

  init() throws { catalogue = try Tables.catalogue() }

  @Test(arguments: [
    ("law-53211e6a", "law-53211e6a"), ("行政处罚法", "law-53211e6a"),
    ("中华人民共和国行政处罚法", "law-53211e6a"), ("《中华人民共和国行政处罚法》", "law-53211e6a"),
    ("〈行政处罚法〉", "law-53211e6a"), (" 《 行政处罚法 》　", "law-53211e6a"), ("生态环境法典", "law-af059a46"),
    ("治安管理处罚法", "law-db4906ab"), ("最高人民法院关于适用《中华人民共和国婚姻法》若干问题的解释(一)", "jud-4f436ad9"),
    ("最高人民法院关于适用〈婚姻法〉若干问题的解释（一）", "jud-4f436ad9"),
  ])
  func findsALaw(reference: String, key: String) throws {
    let law = try #require(catalogue.law(reference).law)
    #expect(catalogue.key(of: law) == key)
  }

  @Test(arguments: [
    "", "law-00000000", "law-53211e6", "law-53211e6a0", "law-", "行政处罚", "行政处罚法实施办法", "《》", "中华人民共和国",
    "zzz", "\u{10FFFF}", "law-53211e6a,2021-01-22", String(repeating: "法", count: 5000),
  ])
  func doesNotFindOthers(reference: String) {
    #expect(catalogue.law(reference) == .notInTable)
  }

  @Test func oneTitleOfTwoLaws() {
    guard case .ambiguous(let laws) = catalogue.law("《归侨侨眷权益保护法实施办法》") else {
      Issue.record("the title names one law")
      return
    }
    #expect(laws.map(catalogue.key(of:)) == ["law-86537b33", "reg-0a83d5cf"])
  }

  @Test func versionsOfALaw() throws {
    let law = try #require(catalogue.law("行政处罚法").law)
    let versions = catalogue.versions(of: law)
    #expect(
      versions.map(catalogue.name(of:)) == [
        "law-53211e6a@1996-03-17", "law-53211e6a@2009-08-27", "law-53211e6a@2017-09-01",
        "law-53211e6a@2021-01-22",
      ])
    let current = try #require(catalogue.version(of: law, dated: day("2021-01-22")))
    #expect(current == versions.last)
    #expect(catalogue.version(of: law, dated: day("2021-07-15")) == nil)
    #expect(catalogue.version(named: "law-53211e6a@2021-01-22") == current)
    #expect(catalogue.version(named: "law-53211e6a@2021-01-23") == nil)
    #expect(catalogue.version(named: "law-53211e6a") == nil)
    #expect(catalogue.law(of: current) == law)
    #expect(catalogue.title(of: current) == "中华人民共和国行政处罚法")
    #expect(catalogue.shortTitle(of: current) == "行政处罚法")
    #expect(catalogue.level(of: current) == .law)
    #expect(catalogue.region(of: current) == nil)
    #expect(catalogue.effectiveDate(of: current) == day("2021-07-15"))
    #expect(catalogue.adoptedDate(of: current) == day("1996-03-17"))
    #expect(catalogue.endDate(of: current) == nil)
  }

  @Test func aVersionWithoutADate() throws {
    let version = try #require(catalogue.version(named: "oth-e8a3554d@"))
    #expect(catalogue.shortTitle(of: version) == "民事诉讼法（试行）")
    #expect(catalogue.versionDate(of: version) == nil)
    #expect(catalogue.validity(of: version, on: day("1990-01-01")).status == .unknown)
    let ended = catalogue.validity(of: version, on: day("1991-04-09")).status
    guard case .repealed(let by?, day("1991-04-09")) = ended else {
      Issue.record("\(ended)")
      return
    }
    #expect(catalogue.shortTitle(of: by) == "民事诉讼法")
  }

  @Test func localRegulationsHaveARegion() throws {
    let law = try #require(catalogue.law("浙江省固体废物污染环境防治条例").law)
    let version = try #require(catalogue.versions(of: law).last)
    #expect(catalogue.level(of: law) == .localRegulation)
    #expect(catalogue.region(of: version) == "浙江省")
  }
}

@Suite struct LawCatalogueValidityTests {
  let catalogue: LawCatalogue

  init() throws { catalogue = try Tables.catalogue() }

  @Test(arguments: [
    ("行政处罚法", "1996-09-30", "not yet law-53211e6a@1996-03-17"),
    ("行政处罚法", "1996-10-01", "law-53211e6a@1996-03-17"),
    ("行政处罚法", "2021-07-14", "law-53211e6a@2017-09-01"),
    ("行政处罚法", "2021-07-15", "law-53211e6a@2021-01-22"),
    ("行政复议法", "2023-12-31", "2017-09-01"), ("行政复议法", "2024-01-01", "2023-09-01"),
    ("治安管理处罚法", "2025-12-31", "law-db4906ab@2012-10-26"),
    ("治安管理处罚法", "2026-01-01", "law-db4906ab@2025-06-27"),
    ("生态环境法典", "2026-08-14", "not yet law-af059a46@2026-03-12"),
    ("生态环境法典", "2026-08-15", "law-af059a46@2026-03-12"),
    ("大气污染防治法", "2018-10-25", "law-7b01364b@2015-08-29"),
    ("大气污染防治法", "2026-08-14", "law-7b01364b@2018-10-26"),
    ("大气污染防治法", "2026-08-15", "ended law-7b01364b@2018-10-26"),
    // 1987 to 2000 the law existed, in versions that the table does not hold.
    ("大气污染防治法", "1999-01-01", "unknown"),
    ("大气污染防治法", "1987-09-04", "not yet law-7b01364b@2000-04-29"),
    // Between two rows with a gap.
    ("国家安全法", "2015-01-01", "unknown"),
  ])
  func versionOnADay(title: String, on: String, expected: String) throws {
    let law = try #require(catalogue.law(title).law)
    let found =
      switch catalogue.version(of: law, on: day(on)) {
      case .inForce(let version): catalogue.name(of: version)
      case .mayHaveExpired(let version): "expired? " + catalogue.name(of: version)
      case .notYetInForce(let version): "not yet " + catalogue.name(of: version)
      case .ended(let version): "ended " + catalogue.name(of: version)
      case .unknown: "unknown"
      }
    #expect(found.hasSuffix(expected))
  }

  @Test(arguments: [
    "环境保护法", "环境影响评价法", "海洋环境保护法", "大气污染防治法", "水污染防治法", "土壤污染防治法",
    "固体废物污染环境防治法", "噪声污染防治法", "放射性污染防治法", "清洁生产促进法",
  ])
  func actsThatTheCodeRepeals(title: String) throws {
    let law = try #require(catalogue.law(title).law)
    let code = try #require(catalogue.version(named: "law-af059a46@2026-03-12"))
    let version = try #require(catalogue.version(of: law, on: day("2026-08-14")).version)
    let ended = catalogue.validity(of: version, on: day("2026-08-15"))
    #expect(ended == LawValidity(status: .repealed(by: code, on: day("2026-08-15")), isSoft: false))
    #expect(catalogue.successor(of: version) == code)
  }

  @Test func statusOfAVersion() throws {
    let old = try #require(catalogue.version(named: "law-53211e6a@2017-09-01"))
    let new = try #require(catalogue.version(named: "law-53211e6a@2021-01-22"))
    #expect(
      catalogue.validity(of: old, on: day("2017-12-31")).status == .notYetInForce(from: day("2018-01-01")))
    #expect(catalogue.validity(of: old, on: day("2021-07-14")).status == .inForce)
    #expect(
      catalogue.validity(of: old, on: day("2021-07-15")).status == .superseded(by: new, on: day("2021-07-15"))
    )
    #expect(
      catalogue.validity(of: new, on: day("2021-07-14")).status == .notYetInForce(from: day("2021-07-15")))
    #expect(
      catalogue.validity(of: new, on: day("2026-11-23")) == LawValidity(status: .inForce, isSoft: false))
  }

  @Test func softDates() throws {
    // The Constitution's amendments carry no day of effect; the version date is assumed.
    let constitution = try #require(catalogue.version(named: "con-9e0594f7@2018-03-11"))
    #expect(catalogue.isEffectiveDateAssumed(of: constitution))
    #expect(catalogue.validity(of: constitution, on: day("2026-01-01")).isSoft)
    #expect(!catalogue.validity(of: constitution, on: day("2018-03-10")).isSoft)
    // 信访条例: expired, the day from general knowledge.
    let petitions = try #require(catalogue.version(named: "reg-e017c715@2005-01-10"))
    let ended = catalogue.validity(of: petitions, on: day("2022-05-01"))
    #expect(ended == LawValidity(status: .repealed(by: nil, on: day("2022-05-01")), isSoft: true))
  }

  @Test func handAddedRowsSayHowSure() throws {
    let old = try #require(catalogue.version(named: "law-7b01364b@2015-08-29"))
    #expect(catalogue.verified(of: old) == "partial")
    #expect(
      catalogue.verified(of: try #require(catalogue.version(named: "law-af059a46@2026-03-12"))) == "yes")
    let code = try #require(catalogue.version(named: "law-af059a46@2026-03-12"))
    #expect(catalogue.verified(of: code) == "yes")
    let current = try #require(catalogue.version(named: "law-53211e6a@2021-01-22"))
    #expect(catalogue.verified(of: current) == nil)
  }
}

@Suite struct LawCatalogueProvisionTests {
  let catalogue: LawCatalogue

  init() throws { catalogue = try Tables.catalogue() }

  @Test(arguments: [
    ("law-53211e6a@2021-01-22", 86, ArticleCount.Reliability.complete), ("行政许可法", 83, .complete),
    ("行政强制法", 71, .complete), ("law-53211e6a@2017-09-01", 64, .complete),
    ("law-53211e6a@1996-03-17", 64, .advisory), ("law-db4906ab@2025-06-27", 144, .complete),
    ("law-7b01364b@2015-08-29", 129, .advisory),
  ])
  func articleCounts(reference: String, count: Int, reliability: ArticleCount.Reliability) throws {
    let number = catalogue.articleCount(of: try version(reference))
    #expect(number.count == count && number.reliability == reliability)
  }

  private func version(_ reference: String) throws -> LawVersionID {
    if let version = catalogue.version(named: reference) { return version }
    let law = try #require(catalogue.law(reference).law)
    return try #require(catalogue.versions(of: law).last)
  }

  @Test(arguments: [
    // 第六十四条: one paragraph of eight items. 第五十七条: two paragraphs, four items in the first.
    ("law-53211e6a@2021-01-22", "64", nil, nil, ProvisionExistence.exists),
    ("law-53211e6a@2021-01-22", "64", 1, nil, .exists), ("law-53211e6a@2021-01-22", "64", nil, 2, .exists),
    ("law-53211e6a@2021-01-22", "64", nil, 8, .exists), ("law-53211e6a@2021-01-22", "64", 1, 8, .exists),
    ("law-53211e6a@2021-01-22", "64", nil, 9, .doesNotExist(.item)),
    ("law-53211e6a@2021-01-22", "64", 2, nil, .doesNotExist(.paragraph)),
    ("law-53211e6a@2021-01-22", "64", 2, 1, .doesNotExist(.paragraph)),
    ("law-53211e6a@2021-01-22", "57", 1, 4, .exists),
    ("law-53211e6a@2021-01-22", "57", 2, 1, .doesNotExist(.item)),
    ("law-53211e6a@2021-01-22", "57", 2, nil, .exists), ("law-53211e6a@2021-01-22", "33", 3, nil, .exists),
    ("law-53211e6a@2021-01-22", "33", 4, nil, .doesNotExist(.paragraph)),
    ("law-53211e6a@2021-01-22", "33", 5000, nil, .doesNotExist(.paragraph)),
    ("law-53211e6a@2021-01-22", "86", nil, nil, .exists),
    ("law-53211e6a@2021-01-22", "87", nil, nil, .doesNotExist(.article)),
    ("law-53211e6a@2021-01-22", "33-1", nil, nil, .doesNotExist(.article)),
    ("law-53211e6a@2021-01-22", "64", 0, nil, .unknown(.malformed)),
    // Inserted articles.
    ("law-c1935972@2023-12-29", "133-1", nil, nil, .exists),
    ("law-c1935972@2023-12-29", "120-2", 1, 4, .exists),
    ("law-c1935972@2023-12-29", "120-7", nil, nil, .doesNotExist(.article)),
    // Only the number of articles is known.
    ("law-53211e6a@2017-09-01", "64", nil, nil, .exists), ("law-53211e6a@2017-09-01", "42", 1, nil, .exists),
    ("law-53211e6a@2017-09-01", "42", 2, nil, .unknown(.paragraphs)),
    ("law-53211e6a@2017-09-01", "42", nil, 1, .unknown(.paragraphs)),
    ("law-53211e6a@2017-09-01", "65", nil, nil, .doesNotExist(.article)),
    ("law-53211e6a@2017-09-01", "42-1", nil, nil, .unknown(.articleCount)),
    ("浙江省固体废物污染环境防治条例", "54", nil, nil, .exists),
    ("浙江省固体废物污染环境防治条例", "54", 2, nil, .unknown(.paragraphs)),
    ("浙江省固体废物污染环境防治条例", "55", nil, nil, .doesNotExist(.article)),
    // A count from general knowledge settles nothing; a law without a count even less.
    ("law-53211e6a@1996-03-17", "64", nil, nil, .unknown(.articleCount)),
    ("law-53211e6a@1996-03-17", "65", nil, nil, .unknown(.articleCount)),
    ("生态环境法典", "1242", nil, nil, .exists),
    ("生态环境法典", "9999", nil, nil, .doesNotExist(.article)),
  ])
  func existence(
    reference: String, number: String, paragraph: Int?, item: Int?, expected: ProvisionExistence
  )
    throws
  {
    let provision = Provision(article(number), paragraph: paragraph, item: item)
    #expect(catalogue.existence(of: provision, in: try version(reference)) == expected)
  }

  @Test func subitemsAreNotCounted() throws {
    let current = try version("law-53211e6a@2021-01-22")
    var provision = Provision(article("64"), item: 1, subitem: 1)
    #expect(catalogue.existence(of: provision, in: current) == .unknown(.subitems))
    provision.item = 9
    #expect(catalogue.existence(of: provision, in: current) == .doesNotExist(.item))
    provision.item = nil
    #expect(catalogue.existence(of: provision, in: current) == .unknown(.malformed))
  }

  @Test func aTextThatMayBeCutShort() throws {
    // 第十四条 is the last that was seen; neither its last paragraph nor a later article is ruled out.
    let version = try version("jud-28a7d91e@2000-09-16")
    #expect(catalogue.articleCount(of: version).reliability == .atLeast)
    func existence(_ number: String, _ paragraph: Int?) throws -> ProvisionExistence {
      catalogue.existence(
        of: Provision(article(number), paragraph: paragraph), in: version)
    }
    #expect(try existence("14", nil) == .exists)
    #expect(try existence("14", 50) == .unknown(.paragraphs))
    #expect(try existence("13", 50) == .doesNotExist(.paragraph))
    #expect(try existence("15", nil) == .unknown(.articleCount))
  }

  @Test func shapes() throws {
    let current = try version("law-53211e6a@2021-01-22")
    let shape = try #require(catalogue.shape(of: article("57"), in: current))
    #expect(shape.paragraphCount == 2 && shape.itemCounts == [4])
    #expect(shape.items(inParagraph: 1) == 4 && shape.items(inParagraph: 2) == 0)
    #expect(shape.items(inParagraph: 0) == 0 && shape.items(inParagraph: .min + 1) == 0)
    #expect(shape.onlyParagraphWithItems == 1)
    #expect(catalogue.shape(of: article("87"), in: current) == nil)
  }
}
