import Testing

@testable import Drafts

/// What drafts say about their own validity.
@Suite struct ClosingTermsTests {
  static let clauses: [(text: String, terms: String)] = [
    ("本办法自2026年4月1日起施行。", "from 2026-04-01"),
    ("本办法自 二〇二六年四月一日 起施行，有效期五年。", "from 2026-04-01, 5 years"),
    ("本办法自印发之日起施行，有效期2年。", "from issue, 2 years"),
    ("本办法自2026年4月1日起施行，有效期至2031年3月31日。", "from 2026-04-01, until 2031-03-31"),
    ("有效期为三年。", "3 years"),
    ("有效期届满后重新公布。", ""),
    ("本办法自即日起施行。", "from issue"),
    ("按期施行。", ""),
    ("本办法由桃林镇人民政府负责解释。", "by 桃林镇人民政府"),
    ("《桃林镇摊位办法》（桃府发〔2020〕3号）同时废止。", "repeals 桃林镇摊位办法"),
    ("依照《甲法》登记；《乙办法》《丙规定》同时废止。", "repeals 乙办法 丙规定"),
  ]

  @Test(arguments: clauses.indices) func terms(row: Int) throws {
    let (text, expected) = Self.clauses[row]
    let terms = try Sample.draft("桃林镇办法\n\n第一条 " + text).terms
    var parts: [String] = []
    if let effect = terms.effect { parts.append("from \(effect.day?.text ?? "issue")") }
    if let validity = terms.validityYears { parts.append("\(validity.years) years") }
    if let expiry = terms.expiry { parts.append("until \(expiry.day.text)") }
    if let interpreter = terms.interpreter { parts.append("by \(interpreter.words)") }
    if !terms.repeals.isEmpty { parts.append("repeals " + terms.repeals.map(\.words).joined(separator: " ")) }
    #expect(parts.joined(separator: ", ") == expected)
  }

  @Test func titlesSayTrial() throws {
    #expect(try Sample.draft("桃林镇摊位办法（试行）\n\n一、甲。").terms.isTrial)
    #expect(try !Sample.draft("桃林镇摊位办法\n\n一、试行期内从轻。").terms.isTrial)
  }
}
