import SourceText
import TestSupport
import Testing

@testable import Drafts

/// Titles, clauses, signatures and attachments of drafts.
@Suite struct StructureTests {
  @Test(arguments: [
    "market-order.txt", "market-order.libreoffice.docx", "numbered.python-docx.docx", "notes.md",
  ])
  func outline(name: String) throws {
    let draft = try Sample.draft(try Sample.file(name))
    var lines = ["title: \(draft.title?.words ?? "-")"]
    lines.append("inner title: \(draft.innerTitle?.words ?? "-")")
    lines.append("number: \(draft.documentNumber.map { draft.written($0.range) } ?? "-")")
    lines.append("to: \(draft.recipients.map(\.words).joined(separator: " | "))")
    lines.append("signed: \(draft.signatories.map(\.words).joined(separator: " | "))")
    lines.append("date: \(draft.date?.passage.words ?? "-") \(draft.date?.day?.text ?? "-")")
    for attachment in draft.attachments {
      lines.append(
        "attachment \(attachment.number ?? 0): \(attachment.title)"
          + (attachment.declaration == nil ? ", not named" : "")
          + (attachment.start == nil ? ", not there" : ""))
    }
    expectSnapshot((lines + [""] + draft.outline).joined(separator: "\n") + "\n", "outline.\(name).txt")
  }

  static let clauses: [(text: String, outline: [String])] = [
    // Articles, paragraphs and items.
    (
      "第一条 甲。\n乙。\n（一）丙；\n1.丁；\n2.戊。\n己。",
      [
        "a1 第一条", "a1.p2 第一条第二款", "a1.p2.i1 第一条第二款第（一）项", "a1.p2.i1.n1 第一条第二款第（一）项第1目",
        "a1.p2.i1.n2 第一条第二款第（一）项第2目", "a1.p3 第一条第三款",
      ]
    ),
    ("第一条 有下列情形的：\n（一）甲；\n（二）乙。", ["a1 第一条", "a1.i1 第一条第（一）项", "a1.i2 第一条第（二）项"]),
    ("第三条 收费\n按月收取。", ["a3 第三条", "a3.p1 第三条"]),
    ("第五条之一 甲。", ["a5-1 第五条之一"]),
    ("第1条 甲。\n第２条 乙。", ["a1 第1条", "a2 第2条"]),
    // 第三条规定的… cites an article.
    ("第一条 甲。\n第三条规定的情形除外。", ["a1 第一条", "a1.p2 第一条第二款"]),
    // Official papers.
    (
      "一、总体要求\n（一）目标。\n1.甲。\n（1）乙。\n二、措施\n甲。\n乙。",
      [
        "h1 一、", "h1.1 一、（一）", "h1.1.1 一、（一）1.", "h1.1.1.1 一、（一）1.（1）", "h2 二、", "h2.p1 二、第一段",
        "h2.p2 二、第二段",
      ]
    ),
    ("一.甲。\nニ、乙。", ["h1 一", "h2 ニ、"]),
    // No label: amounts, years.
    ("1.5万元以下。", ["p1 第一段"]),
    // Chapters do not enter the names of articles.
    ("第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。", ["c1 第一章", "a1 第一条", "c2 第二章", "a2 第二条"]),
    // The same number twice.
    ("一、甲。\n一、乙。", ["h1 一、", "h1~2 一、"]),
  ]

  @Test(arguments: clauses.indices) func names(row: Int) throws {
    let (text, outline) = Self.clauses[row]
    let draft = try Sample.draft("桃林镇办法\n\n" + text)
    #expect(draft.clauses.map { "\($0.id) \($0.path)" } == outline)
  }

  static let numbers: [(text: String, wrong: [String])] = [
    ("一、甲。\n二、乙。\n三、丙。", []),
    ("一、甲。\n三、乙。", ["三、 2"]),
    ("一、甲。\n一、乙。\n二、丙。", ["一、 2"]),
    ("第一章 甲\n第一条 甲。\n第二章 乙\n第二条 乙。", []),
    ("第一章 甲\n第一条 甲。\n第二章 乙\n第一条 乙。", ["第一条 2"]),
    ("第一条 甲：\n（一）甲；\n（二）乙。\n第二条 乙：\n（一）甲。", []),
    ("第五条 甲。\n第五条之一 乙。\n第六条 丙。", ["第五条 1"]),
    // A list behind a further paragraph starts again.
    ("一、甲：\n1.甲。\n2.乙。\n另外：\n1.丙。", []),
    ("二、甲。", ["二、 1"]),
  ]

  @Test(arguments: numbers.indices) func gapsAndRepeats(row: Int) throws {
    let (text, wrong) = Self.numbers[row]
    let draft = try Sample.draft("桃林镇办法\n\n" + text)
    let found = draft.clauses.filter { $0.expected != nil && $0.expected != $0.number }
    #expect(found.map { "\($0.path) \($0.expected ?? 0)" } == wrong)
  }

  static let signatures: [(lines: String, names: [String], date: String?)] = [
    ("桃林镇人民政府\n2026年3月2日", ["桃林镇人民政府"], "2026-03-02"),
    ("桃林镇人民政府 2026年3月2日", ["桃林镇人民政府"], "2026-03-02"),
    ("桃林镇人民政府\n二〇二六年三月二日", ["桃林镇人民政府"], "2026-03-02"),
    ("桃林镇人民政府\n柳溪镇人民政府\n2026.3.2", ["桃林镇人民政府", "柳溪镇人民政府"], "2026-03-02"),
    ("桃林镇人民政府\n2026年2月30日", ["桃林镇人民政府"], nil),
    ("桃林镇人民政府\n2026年  月  日", ["桃林镇人民政府"], nil),
    ("桃林镇人民政府（印章）\n2026年3月", ["桃林镇人民政府（印章）"], nil),
    ("桃林镇人民政府", ["桃林镇人民政府"], nil),
    ("请认真执行", [], nil),
  ]

  @Test(arguments: signatures.indices) func signature(row: Int) throws {
    let (lines, names, date) = Self.signatures[row]
    let draft = try Sample.draft("桃林镇通知\n\n一、甲。\n\(lines)\n")
    #expect(draft.signatories.map(\.words) == names)
    #expect(draft.date?.day?.text == date)
  }

  static let sentences: [(text: String, sentences: [String])] = [
    ("公布下列内容：租期；租金。村民不得私占；违者清退。", ["公布下列内容：租期；租金。", "村民不得私占；", "违者清退。"]),
    ("一、甲。乙；丙！丁？", ["甲。", "乙；", "丙！", "丁？"]),
    ("一、称“甲。”的，不得乙。", ["称“甲。”", "的，不得乙。"]),
    ("一、依照《甲（乙；丙）》办理", ["依照《甲（乙；", "丙）》办理"]),
    ("一、罚款200元;没收工具", ["罚款200元;", "没收工具"]),
    ("一、收费  50 元。\n不交的，停办。", ["收费  50 元。", "不交的，停办。"]),
    ("一、；。", []),
  ]

  @Test(arguments: sentences.indices) func cuts(row: Int) throws {
    let (text, expected) = Self.sentences[row]
    let draft = try Sample.draft("桃林镇通知\n\n" + text)
    #expect(draft.sentences.map { draft.written($0.range) } == expected)
  }

  @Test func commasAndWordsEndSubClauses() throws {
    let draft = try Sample.draft("桃林镇通知\n\n一、不得乱倒，违者罚款并处没收，依照《甲，乙》办。")
    let sentence = try #require(draft.sentences.first)
    #expect(sentence.subClauses.map(draft.written) == ["不得乱倒", "违者罚款", "并处没收", "依照《甲，乙》办"])
  }

  /// What is found in a sentence is shown with all of it, so that none may be endless; nothing of it is lost.
  @Test(arguments: [
    String(repeating: "镇政府处以罚款，", count: 2_000), String(repeating: "罚款", count: 9_000),
    "事项如下：" + String(repeating: "罚款；", count: 4_000), String(repeating: "《罚款，", count: 3_000),
  ]) func endlessSentencesAreCut(_ text: String) throws {
    let draft = try Sample.draft("某镇通知\n\n" + text)
    #expect(draft.sentences.count > 5)
    #expect(draft.sentences.allSatisfy { $0.range.count <= SentenceCutter.maximumLength })
    #expect(draft.sentences.map { draft.written($0.range) }.joined().hasSuffix(text))
  }

  @Test func sentencesKnowTheirPlace() throws {
    let draft = try Sample.draft("桃林镇通知\n\n第一条 甲。乙。\n丙。\n")
    #expect(draft.sentences.map(\.path) == ["第一条第一款", "第一条第一款", "第一条第二款"])
    let places = draft.sentences.map { sentence -> String in
      let location = draft.location(of: sentence.range)
      let start = location.file.position(of: location.range.lowerBound)
      return "\(start.line):\(start.column)"
    }
    #expect(places == ["3:5", "3:7", "4:1"])
  }
}
