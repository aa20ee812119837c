import Testing

@testable import Drafts

/// What drafts cite.
@Suite struct CitationReaderTests {
  static let laws: [(text: String, citations: [String])] = [
    ("依照《土地管理法》第六十二条第四款办理。", ["title 土地管理法 62.4"]),
    ("依照《甲法》第三条、第四条和《乙条例》办理。", ["title 甲法 3", "title 甲法 4", "title 乙条例 -"]),
    ("依照《甲法》第三条至第五条办理。", ["title 甲法 3-5"]),
    ("依照《甲法》（2021年修订）第五条之一办理。", ["title 甲法 5-1"]),
    ("《甲法》（以下简称“A法”）第二条适用。按A法第三条办。", ["title 甲法 2", "abbreviation 甲法 3"]),
    // A short name in 《》; giving it cites nothing.
    ("《甲条例》（以下简称《条例》），适用《条例》第三条。", ["title 甲条例 -", "abbreviation 甲条例 3"]),
    ("《条例》第三条。《甲条例》（以下简称《条例》）。", ["abbreviation 甲条例 3", "title 甲条例 -"]),
    (
      "《甲条例》（以下简称《条例》）、《条例》第二条。《乙条例》（以下简称《条例》）、《条例》第三条。",
      ["title 甲条例 -", "abbreviation 甲条例 2", "title 乙条例 -", "abbreviation 乙条例 3"]
    ),
    ("按照土地管理法第六十二条办理。", ["shortTitle 按照土地管理法 62"]),
    ("违反《甲法》第三条的，依照第五条处理。", ["title 甲法 3"]),
    ("违反本办法第三条的。", []),
    ("依照该法第三条。", []),
  ]

  @Test(arguments: laws.indices) func citesLaws(row: Int) throws {
    let (text, citations) = Self.laws[row]
    let draft = try Sample.draft("桃林镇通知\n\n一、" + text)
    let found = draft.citations.map { citation in
      var place = citation.provision.map { $0.article.text } ?? "-"
      if let paragraph = citation.provision?.paragraph { place += ".\(paragraph)" }
      if let through = citation.through { place += "-\(through.article.text)" }
      return "\(citation.form.rawValue) \(citation.title) \(place)"
    }
    #expect(found == citations)
  }

  static let document = "第一条 甲。\n乙：\n（一）丙。\n第二条 丁。\n第三条 "

  static let own: [(text: String, references: [String])] = [
    ("违反本办法第一条的。", ["本办法第一条 true"]),
    ("违反本办法第九条的。", ["本办法第九条 false"]),
    ("违反第二条的。", ["第二条 true"]),
    ("依照本办法第一条第二款第（一）项。", ["本办法第一条第二款第（一）项 true"]),
    ("依照本办法第一条第三款。", ["本办法第一条第三款 false"]),
    ("依照本办法第二条第（一）项。", ["本办法第二条第（一）项 false"]),
    ("前款情形除外。", ["前款 false"]),
    ("甲。\n前款情形除外。", ["前款 true"]),
    ("甲。\n前两款情形除外。", ["前两款 false"]),
    ("前条情形除外。", ["前条 true"]),
    ("以前条件不符的。", []),
    ("见附件2。", ["附件2 false"]),
  ]

  @Test(arguments: own.indices) func ownClauses(row: Int) throws {
    let (text, references) = Self.own[row]
    let draft = try Sample.draft("桃林镇办法\n\n" + Self.document + text)
    let found = draft.references.map { "\(draft.written($0.range)) \($0.exists.map(String.init) ?? "?")" }
    #expect(found == references)
  }

  /// 本通知第三条 means 三、 where there are no articles; without any numbers nothing tells.
  @Test func headingsStandForArticles() throws {
    let headings = try Sample.draft("桃林镇通知\n\n一、甲。\n二、按本通知第一条、第三条办。")
    #expect(headings.references.map(\.exists) == [true, false])
    let plain = try Sample.draft("桃林镇通知\n\n按本通知第三条办。")
    #expect(plain.references.map(\.exists) == [nil])
  }

  @Test func documentNumbers() throws {
    let draft = try Sample.draft("桃府发〔2026〕5号\n桃林镇通知\n\n根据遵府办发[2020]012号和国办发〔2018〕37号文件，甲。")
    #expect(draft.documentNumber?.serial == 5)
    #expect(draft.documentNumbers.map(\.agencyCode) == ["根据遵府办发", "和国办发"])
    #expect(draft.documentNumbers.map(\.year) == [2020, 2018])
  }

  static let earlierUses: [(text: String, clause: String?)] = [
    ("一、执法分队负责巡查。\n二、镇城管综合执法队（以下简称执法分队）。", "一、"),
    ("一、镇城管综合执法队（以下简称执法分队）。\n二、执法分队负责巡查。", nil),
    // The long form holds the name, which is a word already.
    ("一、集贸市场整洁，农贸市场有序。\n二、集贸市场和农贸市场（以下简称农贸市场）。", nil),
    ("一、市场整洁。\n二、经营场所（以下简称市场）。", nil),
    ("一、依照《条例》办理。\n二、《甲乙条例》（以下简称《条例》）。", "一、"),
    ("一、依照《丙条例》第三条办理。\n二、《甲乙条例》（以下简称条例）。", nil),
    ("一、依照丙条例第三条办理。\n二、《甲乙条例》（以下简称条例）。", nil),
    ("一、依照甲法第三条办理。\n二、《甲管理法》（以下简称甲法）。", "一、"),
  ]

  @Test(arguments: earlierUses.indices) func usesBeforeTheNameIsGiven(row: Int) throws {
    let (text, clause) = Self.earlierUses[row]
    let draft = try Sample.draft("桃林镇执法分队通知\n\n" + text)
    let use = try #require(draft.abbreviations.first).earlierUse
    #expect(use.map { draft.sentences[$0].path } == clause)
  }

  @Test func shortNames() throws {
    let draft = try Sample.draft(
      "桃林镇通知\n\n一、集贸市场（以下简称市场）由镇管理。\n二、经营者（以下统称“商户”）、市场外围（以下简称“市场”）。")
    #expect(draft.abbreviations.map(\.name) == ["市场", "商户", "市场"])
    #expect(draft.abbreviations.map(\.isRepeated) == [false, false, true])
  }
}
