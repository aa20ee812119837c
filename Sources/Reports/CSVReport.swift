import Review
import Rules
import SourceText

/// `csv`: a row a finding, for spreadsheets. A subject without findings has a row too, so that every subject is
/// counted. UTF-8 with a byte order mark and CRLF (RFC 4180).
struct CSVReport: ReportWriter {
  private let options: ReportOptions
  private var language: Language { options.language }
  private var titles: [String: [String]] = [:]

  init(_ options: ReportOptions) { self.options = options }

  mutating func begin(_ receipt: Receipt, into output: inout [UInt8]) {
    for pack in receipt.packs { titles[pack.id] = pack.points.map { $0.title[language] } }
    output.append(contentsOf: [0xEF, 0xBB, 0xBF])
    write(CSVColumn.allCases.map { $0.title[language] }, into: &output)
  }

  mutating func write(_ review: SubjectReview, into output: inout [UInt8]) {
    for finding in review.findings { write(row(finding, review), into: &output) }
    for diagnostic in review.diagnostics where diagnostic.severity == .error {
      write(row(diagnostic, nil, review), into: &output)
    }
    if review.findings.isEmpty, review.verdict != .invalid {
      write(CSVColumn.allCases.map { subject($0, review) }, into: &output)
    }
  }

  mutating func end(_ summary: BatchSummary, into output: inout [UInt8]) {
    for finding in summary.findings {
      write(row(finding.diagnostic, finding.severity, nil), into: &output)
    }
    for fault in summary.faults { write(row(fault, nil, nil), into: &output) }
  }

  // MARK: Rows

  private func row(_ finding: Finding, _ review: SubjectReview) -> [String] {
    let titles = review.pack.flatMap { self.titles[$0] } ?? []
    let place = finding.locations.first
    return CSVColumn.allCases.map { column in
      switch column {
      case .line: place.map { String($0.line) } ?? ""
      case .column: place.map { String($0.column) } ?? ""
      case .rule: finding.rule
      case .point: titles.indices.contains(finding.point) ? titles[finding.point] : ""
      case .severity: ReportWording.severity(finding.severity)[language]
      case .outcome: ReportWording.outcome(finding.outcome)[language]
      case .ruleTitle: finding.title
      case .message: finding.message
      case .place: place.map { $0.clause ?? $0.title } ?? ""
      case .value: place?.value ?? place?.text ?? ""
      case .basis: ReportWording.list(finding.basis.map(\.text), language)
      case .remedy: finding.remedy ?? ""
      case .request: finding.request ?? ""
      case .missing: finding.missing.joined(separator: " ")
      case .waiver: finding.waiver.map { ReportWording.waiver($0)[language] } ?? ""
      case .baseline: finding.baseline.map { ReportWording.baseline($0)[language] } ?? ""
      case .fingerprint: finding.fingerprint
      default: subject(column, review)
      }
    }
  }

  private func row(
    _ diagnostic: Diagnostic, _ severity: Rule.Severity?, _ review: SubjectReview?
  ) -> [String] {
    let position = diagnostic.location.map { $0.file.position(of: $0.range.lowerBound) }
    return CSVColumn.allCases.map { column in
      switch column {
      case .path: diagnostic.location?.file.path ?? review?.path ?? ""
      case .line: position.map { String($0.line) } ?? ""
      case .column: position.map { String($0.column) } ?? ""
      case .rule: diagnostic.code
      case .severity: severity.map { ReportWording.severity($0)[language] } ?? ""
      case .message: diagnostic.message[language]
      case .remedy: diagnostic.help.map { $0[language] }.joined(separator: language == .zh ? "；" : "; ")
      default: review.map { subject(column, $0) } ?? ""
      }
    }
  }

  /// What a column says of the subject; empty for a column that speaks of a finding.
  private func subject(_ column: CSVColumn, _ review: SubjectReview) -> String {
    switch column {
    case .path: review.path
    case .line: review.line > 1 ? String(review.line) : ""
    case .subject: review.id
    case .title: review.title ?? ""
    case .asOf: review.asOf
    case .verdict: ReportWording.verdict(review.verdict)[language]
    case .score: review.score?.value?.text ?? ""
    default: ""
    }
  }

  private func write(_ cells: [String], into output: inout [UInt8]) {
    output.append(contentsOf: cells.map(CSVText.cell).joined(separator: ",").utf8)
    output.append(contentsOf: [0x0D, 0x0A])
  }
}
