import SourceText

/// The columns of the `csv` report.
enum CSVColumn: CaseIterable {
  case path, line, column, subject, title, asOf, verdict, score
  case rule, point, severity, outcome, ruleTitle, message, place, value, basis, remedy, request, missing
  case waiver, baseline, fingerprint

  /// The head of the column.
  var title: LocalizedText {
    switch self {
    case .path: ReportWording.file
    case .line: LocalizedText(zh: "行", en: "Line")
    case .column: LocalizedText(zh: "列", en: "Column")
    case .subject: LocalizedText(zh: "编号", en: "Id")
    case .title: LocalizedText(zh: "名称", en: "Title")
    case .asOf: ReportWording.reviewDate
    case .verdict: ReportWording.conclusion
    case .score: ReportWording.score
    case .rule: LocalizedText(zh: "规则", en: "Rule")
    case .point: LocalizedText(zh: "要点", en: "Point")
    case .severity: LocalizedText(zh: "严重程度", en: "Severity")
    case .outcome: LocalizedText(zh: "结果", en: "Outcome")
    case .ruleTitle: LocalizedText(zh: "要求", en: "Requirement")
    case .message: LocalizedText(zh: "问题", en: "Finding")
    case .place: ReportWording.place
    case .value: LocalizedText(zh: "所载内容", en: "Content")
    case .basis: ReportWording.basis
    case .remedy: ReportWording.remedy
    case .request: ReportWording.request
    case .missing: LocalizedText(zh: "缺少的字段", en: "Missing fields")
    case .waiver: LocalizedText(zh: "豁免", en: "Waiver")
    case .baseline: LocalizedText(zh: "与基线相比", en: "Against the baseline")
    case .fingerprint: LocalizedText(zh: "指纹", en: "Fingerprint")
    }
  }
}
