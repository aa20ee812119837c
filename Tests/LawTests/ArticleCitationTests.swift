import Law
import Testing

@Suite struct ArticleCitationPackTests {
  @Test(arguments: [
    ("行政处罚法#64", "行政处罚法", nil, "64", nil, nil, nil), ("行政处罚法#64.2", "行政处罚法", nil, "64", 2, nil, nil),
    ("行政处罚法#57.1(4)", "行政处罚法", nil, "57", 1, 4, nil), ("行政处罚法#64(2)", "行政处罚法", nil, "64", nil, 2, nil),
    ("行政处罚法#64(2)(1)", "行政处罚法", nil, "64", nil, 2, 1), ("刑法#133-1.2", "刑法", nil, "133-1", 2, nil, nil),
    ("行政处罚法@2017-09-01#42", "行政处罚法", "2017-09-01", "42", nil, nil, nil),
    ("law-53211e6a@2021-01-22#57.1(4)(2)", "law-53211e6a", "2021-01-22", "57", 1, 4, 2),
  ])
  func readsAndWrites(
    text: String, law: String, version: String?, number: String, paragraph: Int?, item: Int?, subitem: Int?
  ) throws {
    let citation = try ArticleCitation(parsing: text)
    #expect(citation.law == law)
    #expect(citation.version?.text == version)
    let provision = Provision(article(number), paragraph: paragraph, item: item, subitem: subitem)
    #expect(citation.provision == provision)
    #expect(citation.packText == text)
    #expect(try Provision(packed: #require(provision.packed)) == provision)
  }

  @Test(arguments: [
    ("", CitationFault.Kind.missingLaw, 0), ("#64", .missingLaw, 0), ("行政处罚法", .missingArticle, 15),
    ("行政处罚法@2017-09-01", .missingArticle, 26), ("行政处罚法@2017#42", .version, 16),
    ("行政处罚法@2017-02-30#42", .version, 16), ("行政处罚法@#42", .version, 16), ("行政处罚法#", .article, 16),
    ("行政处罚法#0", .article, 16), ("行政处罚法#064", .article, 16), ("行政处罚法#六十四", .article, 16),
    ("行政处罚法#64-", .article, 16), ("行政处罚法#64-0", .article, 16), ("行政处罚法#64-1-1", .article, 16),
    ("行政处罚法#100000", .article, 16), ("行政处罚法#9999999999999999999999", .article, 16),
    ("行政处罚法#64.", .paragraph, 19), ("行政处罚法#64.0", .paragraph, 19), ("行政处罚法#64.1000", .paragraph, 19),
    ("行政处罚法#64()", .item, 19), ("行政处罚法#64(2", .item, 20), ("行政处罚法#64(0)", .item, 19),
    ("行政处罚法#64(二)", .item, 19), ("行政处罚法#64（2）", .textAfterEnd, 18), ("行政处罚法#64 ", .textAfterEnd, 18),
    ("行政处罚法#64(2)(1)(1)", .textAfterEnd, 24), ("行政处罚法#64.2.1", .textAfterEnd, 20),
    ("行政处罚法#64#65", .textAfterEnd, 18),
  ])
  func refusesOthers(text: String, kind: CitationFault.Kind, offset: Int) throws {
    do {
      let citation = try ArticleCitation(parsing: text)
      Issue.record("\(citation)")
    } catch {
      #expect(error.kind == kind && error.offset == offset)
    }
  }

  @Test func numbersThatDoNotPack() throws {
    #expect(Provision(article("64"), paragraph: 1000).packed == nil)
    #expect(Provision(article("64"), paragraph: 0).packed == nil)
    #expect(Provision(article("64"), subitem: 1).packed == nil)
    #expect(Provision(packed: 0) == nil)
    #expect(Provision(packed: .max) == nil)
  }
}

@Suite struct ArticleCitationTextTests {
  @Test(arguments: [
    ("行政处罚法#64", "《行政处罚法》第六十四条", "《行政处罚法》 art. 64"),
    ("行政处罚法#64(2)", "《行政处罚法》第六十四条第（二）项", "《行政处罚法》 art. 64 (2)"),
    ("行政处罚法#57.1(4)", "《行政处罚法》第五十七条第一款第（四）项", "《行政处罚法》 art. 57 para. 1 (4)"),
    ("行政处罚法#57.1(4)(1)", "《行政处罚法》第五十七条第一款第（四）项第1目", "《行政处罚法》 art. 57 para. 1 (4) (1)"),
    ("刑法#133-1.2", "《刑法》第一百三十三条之一第二款", "《刑法》 art. 133-1 para. 2"),
    ("民法典#1260", "《民法典》第一千二百六十条", "《民法典》 art. 1260"),
  ])
  func writes(pack: String, chinese: String, english: String) throws {
    let citation = try ArticleCitation(parsing: pack)
    #expect(citation.chineseText == chinese)
    #expect(citation.englishText == english)
    #expect(try ArticleCitation(parsing: chinese).packText == pack)
  }

  @Test func bracketsInsideATitle() throws {
    let citation = ArticleCitation(law: "北京市实施《水法》办法", provision: Provision(article("3")))
    #expect(citation.chineseText == "《北京市实施〈水法〉办法》第三条")
    #expect(try ArticleCitation(parsing: "《北京市实施《水法》办法》第三条").law == "北京市实施《水法》办法")
  }

  @Test(arguments: [
    ("《行政处罚法》", CitationFault.Kind.missingArticle), ("《行政处罚法》第三章", .missingArticle),
    ("《行政处罚法》第三条、第四条", .textAfterEnd), ("《行政处罚法》第三条至第五条", .textAfterEnd),
    ("《行政处罚法》第三条规定", .textAfterEnd), ("《》第三条", .missingLaw), ("《行政处罚法第三条", .missingLaw),
  ])
  func refusesOthers(text: String, kind: CitationFault.Kind) {
    #expect { try ArticleCitation(parsing: text) } throws: { ($0 as? CitationFault)?.kind == kind }
  }
}

@Suite struct CitationResolutionTests {
  let catalogue: LawCatalogue

  init() throws { catalogue = try Tables.catalogue() }

  private func resolve(_ text: String, _ on: String = "2026-11-23") throws -> CitationResolution {
    catalogue.resolve(try ArticleCitation(parsing: text), on: day(on))
  }

  @Test(arguments: [
    // One paragraph of eight items and no paragraph 2: item 2.
    ("行政处罚法#64.2", "《行政处罚法》第六十四条第（二）项", ProvisionExistence.exists),
    ("行政处罚法#64.1", "《行政处罚法》第六十四条第一款", .exists),
    ("行政处罚法#64.9", "《行政处罚法》第六十四条第九款", .doesNotExist(.paragraph)),
    ("行政处罚法#57.2", "《行政处罚法》第五十七条第二款", .exists),
    ("行政处罚法#57.3", "《行政处罚法》第五十七条第三款", .doesNotExist(.paragraph)),
    // A legal paper that says 第二款 means it.
    ("《行政处罚法》第六十四条第二款", "《行政处罚法》第六十四条第二款", .doesNotExist(.paragraph)),
    ("law-53211e6a#33", "《行政处罚法》第三十三条", .exists),
  ])
  func placesOfTheLawInForce(text: String, written: String, existence: ProvisionExistence) throws {
    let resolution = try resolve(text)
    let version = try #require(resolution.version)
    #expect(catalogue.name(of: version) == "law-53211e6a@2021-01-22")
    #expect(catalogue.text(of: resolution.provision, in: version).zh == written)
    #expect(resolution.existence == existence)
    #expect(resolution.validity == LawValidity(status: .inForce, isSoft: false))
  }

  @Test func theDayDecidesTheVersion() throws {
    #expect(try resolve("行政处罚法#80", "2021-07-14").existence == .doesNotExist(.article))
    #expect(try resolve("行政处罚法#80", "2021-07-15").existence == .exists)
    let old = try resolve("行政处罚法@2017-09-01#42", "2026-11-23")
    let new = try #require(catalogue.version(named: "law-53211e6a@2021-01-22"))
    #expect(old.validity?.status == .superseded(by: new, on: day("2021-07-15")))
  }

  @Test func endedAndFutureLawsKeepTheirVersion() throws {
    let air = try resolve("大气污染防治法#116")
    let code = try #require(catalogue.version(named: "law-af059a46@2026-03-12"))
    #expect(air.validity?.status == .repealed(by: code, on: day("2026-08-15")))
    #expect(air.existence == .exists)
    let future = try resolve("生态环境法典#1129", "2026-08-01")
    #expect(future.validity?.status == .notYetInForce(from: day("2026-08-15")))
    #expect(future.existence == .exists)
  }

  @Test(arguments: ["某某法#1", "行政处罚法@2000-01-01#1", "归侨侨眷权益保护法实施办法#1"])
  func whatIsNotInTheTableIsUnknown(text: String) throws {
    let resolution = try resolve(text)
    #expect(resolution.version == nil && resolution.validity == nil)
    #expect(resolution.existence == .unknown(.articleCount))
  }
}
