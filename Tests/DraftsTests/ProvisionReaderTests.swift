import SourceText
import Testing

@testable import Drafts

/// What is read from a sentence with a small lexicon: acts with their actors, force and circumstances.
@Suite struct ProvisionReaderTests {
  /// act (words) actor > bound, modality, circumstances; `not` before a negated act.
  static let rows: [(text: String, provisions: [String])] = [
    ("由镇政府处以罚款。", ["fine (罚款) town > -, statement"]),
    ("村民必须缴纳罚款。", ["fine (罚款) - > person, must"]),
    ("镇政府不得收取罚款。", ["not fine (罚款) town > -, mustNot"]),
    ("不得乱倒垃圾，违者罚款。", ["fine (罚款) - > -, mustNot"]),
    ("由县公安局依法处以罚款。", ["fine (罚款) county > -, statement, byLaw"]),
    ("依法办理，镇政府收取罚款。", ["fine (罚款) town > -, statement"]),
    ("镇政府罚款，没收工具。", ["fine (罚款) town > -, statement", "seize (没收) town > -, statement"]),
    ("罚款、罚款并没收。", ["fine (罚款、罚款) - > -, statement", "seize (没收) - > -, statement"]),
    ("按照《罚款管理办法》执行。", ["none () - > -, statement"]),
    (
      "本办法所称罚款，是指行政罚款。",
      [
        "fine (罚款) - > -, statement, definition", "fine (罚款) - > -, statement, definition",
      ]
    ),
    ("罚款全部上缴国库。", ["none () - > -, statement"]),
  ]

  @Test(arguments: rows) func provisionsOfASentence(_ text: String, _ expected: [String]) throws {
    #expect(try Self.provisions("某镇通知\n\n" + text) == expected)
  }

  /// What an act is done to stands nearest to it; what else the sentence asks for is given with its words.
  @Test func objectsAndParts() throws {
    let draft = try Sample.draft("某镇通知\n\n罚款五十元，没收工具，逾期加十元。不得倾倒。")
    let provisions = ProvisionReader(LexiconMatcher(Self.lexicon)).provisions(of: draft)
    #expect(provisions.map(\.object) == ["-", "goods", "-"])
    #expect(
      provisions.map { $0.parts.map { "\($0.name) \($0.words)" } } == [
        ["payment 五十元、十元", "consequence 逾期"], ["payment 五十元、十元", "consequence 逾期"], [],
      ])
    #expect(provisions.map(\.ordinal) == [1, 2, 1])
  }

  /// A sentence without its own actor takes that of the sentence before, within the clause.
  @Test func actorsAreInherited() throws {
    #expect(
      try Self.provisions("某镇通知\n\n一、镇政府负责。处以罚款。\n二、处以罚款。") == [
        "none () town > -, statement", "fine (罚款) town > -, statement", "fine (罚款) - > -, statement",
      ])
  }

  /// The title's circumstances hold for all of the draft.
  @Test func titlesSpeakForTheDraft() throws {
    #expect(try Self.provisions("某镇倡议书\n\n处以罚款。") == ["fine (罚款) - > -, statement, appeal"])
  }

  /// A sentence that never ends is read in parts, each act once.
  @Test func endlessSentencesAreReadInParts() throws {
    let text = String(repeating: "镇政府处以罚款，", count: 2_000)
    let provisions = try Self.provisions("某镇通知\n\n" + text + "完。")
    #expect(provisions.count == 2_000)
    #expect(try Self.provisions("某镇通知\n\n" + String(repeating: "罚款", count: 5_000) + "。").count > 1)
  }

  private static let lexicon: Lexicon = {
    var lexicon = Lexicon()
    lexicon.negators = ["不得"]
    func entry(
      _ role: Lexicon.Role, _ name: String, _ patterns: [String],
      _ change: (inout LexiconEntry) -> Void = { _ in }
    ) {
      var entry = LexiconEntry(role: role, name: name, title: LocalizedText(zh: name, en: name))
      entry.patterns = patterns
      change(&entry)
      lexicon.entries.append(entry)
    }
    entry(.actors, "-", []) { $0.isDefault = true }
    entry(.actors, "town", ["镇政府"])
    entry(.actors, "county", ["县公安局"])
    entry(.actors, "person", ["村民"]) { $0.isPrivate = true }
    entry(.acts, "none", []) { $0.isDefault = true }
    entry(.acts, "fine", ["罚款"]) { $0.unless = ["罚款全部上缴"] }
    entry(.acts, "seize", ["没收"])
    entry(.modalities, "statement", []) { $0.isDefault = true }
    entry(.modalities, "must", ["必须"])
    entry(.modalities, "mustNot", ["不得"])
    entry(.objects, "-", []) { $0.isDefault = true }
    entry(.objects, "goods", ["工具"])
    entry(.parts, "payment", ["五?十元"])
    entry(.parts, "consequence", ["逾期"])
    entry(.contexts, "byLaw", ["依法"]) { $0.scope = .subclause }
    entry(.contexts, "definition", ["所称"])
    entry(.contexts, "appeal", ["倡议"]) { $0.scope = .title }
    return lexicon
  }()

  private static func provisions(_ text: String) throws -> [String] {
    let draft = try Sample.draft(SourceFile(path: "x.txt", text: text))
    return ProvisionReader(LexiconMatcher(lexicon)).provisions(of: draft).map { provision in
      (provision.isNegated ? "not " : "") + "\(provision.act) (\(provision.words)) \(provision.actor) > "
        + "\(provision.bound), " + ([provision.modality] + provision.contexts).joined(separator: ", ")
    }
  }
}
