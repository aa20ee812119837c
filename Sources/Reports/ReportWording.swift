import Review
import Rules
import SourceText

/// Every word that reports say by themselves. What rules say comes with the findings.
enum ReportWording {
  static let file = LocalizedText(zh: "文件", en: "File")
  static let basis = LocalizedText(zh: "依据", en: "Basis")
  static let place = LocalizedText(zh: "位置", en: "Place")
  static let remedy = LocalizedText(zh: "处理", en: "Remedy")
  static let calculation = LocalizedText(zh: "计算", en: "Sum")
  static let request = LocalizedText(zh: "调取", en: "Request")
  static let values = LocalizedText(zh: "比对", en: "Compared")
  static let conclusion = LocalizedText(zh: "结论", en: "Verdict")
  static let score = LocalizedText(zh: "得分", en: "Score")
  static let reviewDate = LocalizedText(zh: "审查日", en: "As of")
  static let summary = LocalizedText(zh: "汇总", en: "Summary")
  static let parameter = LocalizedText(zh: "参数", en: "Parameter")
  static let noLabel = LocalizedText(zh: "", en: "")
  static let requests = LocalizedText(zh: "需要调取的材料", en: "What to ask for")
  static let subject = LocalizedText(zh: "材料", en: "Subject")
  static let passed = LocalizedText(zh: "通过和不适用的规则", en: "Rules that passed or do not apply")
  static let noFindings = LocalizedText(zh: "未发现问题", en: "nothing found")

  /// The separator between points of a list within a sentence.
  static func list(_ items: [String], _ language: Language) -> String {
    items.joined(separator: language == .zh ? "、" : ", ")
  }

  static func verdict(_ verdict: Verdict) -> LocalizedText {
    switch verdict {
    case .pass: LocalizedText(zh: "通过", en: "pass")
    case .fail: LocalizedText(zh: "不通过", en: "fail")
    case .incomplete: LocalizedText(zh: "退回补正", en: "incomplete")
    case .manual: LocalizedText(zh: "待人工判断", en: "for judgement")
    case .invalid: LocalizedText(zh: "文件无效", en: "invalid")
    }
  }

  static func outcome(_ outcome: Outcome) -> LocalizedText {
    switch outcome {
    case .pass: LocalizedText(zh: "符合", en: "pass")
    case .violation: LocalizedText(zh: "违反", en: "violation")
    case .undetermined: LocalizedText(zh: "无法认定", en: "undetermined")
    case .manual: LocalizedText(zh: "人工判断", en: "for judgement")
    case .notApplicable: LocalizedText(zh: "不适用", en: "not applicable")
    }
  }

  static func severity(_ severity: Rule.Severity) -> LocalizedText {
    switch severity {
    case .fatal: LocalizedText(zh: "一票否决", en: "fatal")
    case .major: LocalizedText(zh: "严重", en: "major")
    case .minor: LocalizedText(zh: "轻微", en: "minor")
    }
  }

  /// A count of findings with one outcome, as in "2 项违反".
  static func count(_ number: Int, _ outcome: Outcome) -> LocalizedText {
    let plural = outcome == .violation && number != 1 ? "s" : ""
    return LocalizedText(
      zh: "\(number) 项\(Self.outcome(outcome).zh)", en: "\(number) \(Self.outcome(outcome).en)\(plural)")
  }

  static func reviewed(_ number: Int, _ verdicts: [String]) -> LocalizedText {
    LocalizedText(
      zh: "共审查 \(number) 件" + (verdicts.isEmpty ? "" : "：" + list(verdicts, .zh)),
      en: "\(number) reviewed" + (verdicts.isEmpty ? "" : ": " + list(verdicts, .en)))
  }

  /// A score with its grade, as in "92.5，优秀".
  static func score(_ score: SubjectScore) -> LocalizedText {
    guard let value = score.value, let grade = score.grade else {
      return LocalizedText(
        zh: "不评分（技术得分 \(score.technical.text)）", en: "none (technical score \(score.technical.text))")
    }
    if value == score.technical {
      return LocalizedText(zh: "\(value.text)，\(grade.zh)", en: "\(value.text), \(grade.en)")
    }
    return LocalizedText(
      zh: "\(value.text)，\(grade.zh)（技术得分 \(score.technical.text)）",
      en: "\(value.text), \(grade.en) (technical score \(score.technical.text))")
  }

  static func packs(_ receipt: Receipt) -> LocalizedText {
    LocalizedText(
      zh: "规则包："
        + receipt.packs.map { "\($0.title.zh) \($0.version)（\($0.ruleCount) 条）" }.joined(separator: "、"),
      en: "Packs: "
        + receipt.packs.map { "\($0.title.en) \($0.version) (\($0.ruleCount) rules)" }
        .joined(separator: ", "))
  }

  static func tables(_ receipt: Receipt) -> LocalizedText {
    LocalizedText(
      zh: "工作日历 \(receipt.calendar)，法规目录 \(receipt.catalogue)",
      en: "Working-day calendar \(receipt.calendar), law catalogue \(receipt.catalogue)")
  }

  // MARK: Layout

  /// The columns that labels take, the gap after them included.
  static func labelColumns(_ language: Language) -> Int { language == .zh ? 8 : 11 }

  static func colon(_ language: Language) -> String { language == .zh ? "：" : ": " }

  /// The number before one of several findings of a rule.
  static func number(_ number: Int) -> String { "\(number). " }

  static func quoted(_ value: String, _ language: Language) -> String {
    language == .zh ? "“\(value)”" : "\"\(value)\""
  }

  /// What stands behind a rule's title, as in 【违反·严重·3 处】.
  static func tag(
    _ outcome: Outcome, _ severity: Rule.Severity? = nil, count: Int = 1, isWaived: Bool = false
  ) -> LocalizedText {
    let names = [Self.outcome(outcome), severity.map { Self.severity($0) }].compactMap { $0 }
    let many = count > 1 ? [LocalizedText(zh: "\(count) 处", en: "\(count) places")] : []
    let notes = many + (isWaived ? [LocalizedText(zh: "已豁免", en: "waived")] : [])
    return LocalizedText(
      zh: "【" + (names + notes).map(\.zh).joined(separator: "·") + "】",
      en: " [" + (names + notes).map(\.en).joined(separator: ", ") + "]")
  }

  static func unverified(_ parameter: String) -> LocalizedText {
    LocalizedText(zh: "\(parameter)，尚未核实", en: "\(parameter), not verified")
  }

  // MARK: The closing table

  static func folder(_ path: String) -> LocalizedText {
    LocalizedText(zh: "文件夹：\(TerminalText.escaped(path))", en: "Folder: \(TerminalText.escaped(path))")
  }

  static func signs(_ style: TextStyle) -> LocalizedText {
    func list(_ language: Language) -> String {
      [Outcome.violation, .undetermined, .manual]
        .map { "\(style.sign(of: $0)) \(outcome($0)[language])" }.joined(
          separator: language == .zh ? "，" : ", ")
    }
    return LocalizedText(zh: "数字为规则条数：" + list(.zh), en: "The figures are numbers of rules: " + list(.en))
  }

  static func omitted(_ number: Int) -> LocalizedText {
    LocalizedText(zh: "另有 \(number) 件未列入此表", en: "\(number) more are not in this table")
  }
}
