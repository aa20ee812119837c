import Review
import Rules
import SourceText

/// The words of batches, waivers and baselines.
extension ReportWording {
  static let reportTitle = LocalizedText(zh: "法审报告", en: "Legality review")
  static let summaryTitle = LocalizedText(zh: "法制审核汇总", en: "Summary of legality reviews")
  static let batch = LocalizedText(zh: "整批", en: "The batch")
  static let total = LocalizedText(zh: "合计", en: "Total")
  static let number = LocalizedText(zh: "件数", en: "Subjects")
  static let waived = LocalizedText(zh: "豁免", en: "Waived")
  static let againstBaseline = LocalizedText(zh: "基线", en: "Baseline")
  static let condition = LocalizedText(zh: "条件", en: "Condition")

  static func baseline(_ state: BaselineState) -> LocalizedText {
    switch state {
    case .new: LocalizedText(zh: "新出现", en: "new")
    case .unchanged: LocalizedText(zh: "原有", en: "known")
    }
  }

  static func waivedCount(_ number: Int) -> LocalizedText {
    LocalizedText(zh: "\(number) 项已豁免", en: "\(number) waived")
  }

  /// A waiver in one line: who accepted it, by which paper, until when, and why.
  static func waiver(_ waiver: Waiver) -> LocalizedText {
    LocalizedText(
      zh:
        "\(waiver.approver)以\(waiver.documentNumber)批准，\(waiver.date.text)至\(waiver.expiry.text)有效：\(waiver.reason)",
      en:
        "approved by \(waiver.approver) in \(waiver.documentNumber), in force \(waiver.date.text) to \(waiver.expiry.text): \(waiver.reason)"
    )
  }

  /// What a reader learns of waivers, baseline and an early end, a sentence each.
  static func notes(_ summary: BatchSummary) -> [LocalizedText] {
    var notes: [LocalizedText] = []
    if summary.waivedFindings > 0 {
      notes.append(
        LocalizedText(
          zh: "\(summary.waivers.count) 项豁免覆盖 \(summary.waivedFindings) 个问题",
          en: "Waivers: \(summary.waivers.count) cover \(summary.waivedFindings) findings"))
    }
    if let baseline = summary.baseline {
      notes.append(
        LocalizedText(
          zh: "与基线相比：新出现 \(baseline.new) 个问题，原有 \(baseline.unchanged) 个",
          en: "Against the baseline: \(baseline.new) findings are new, \(baseline.unchanged) were known"))
    }
    if summary.ending.isInterrupted {
      notes.append(
        LocalizedText(
          zh: "审查被中断，本报告只包括已完成的部分", en: "The run was interrupted: this report holds what was done"))
    }
    return notes
  }

  /// What helps with a rule, as labels and texts.
  static func help(_ rule: RuleSummary, _ language: Language) -> [(label: String, text: String)] {
    [
      (condition[language], rule.requirement ?? ""),
      (basis[language], list(rule.basis, language)),
      (remedy[language], rule.remedy ?? ""),
      (request[language], rule.request ?? ""),
    ].filter { !$0.1.isEmpty }.map { (label: $0.0, text: $0.1) } + [(label: rule.id, text: rule.title)]
  }

  static func omittedFaults(_ number: Int) -> Diagnostic {
    Diagnostic(
      .warning, code: "report.omitted",
      message: LocalizedText(zh: "另有 \(number) 个错误未列出", en: "\(number) more faults are not listed"))
  }
}
