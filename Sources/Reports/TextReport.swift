import Review
import Rules
import SourceText

/// `text`: what an officer reads on a terminal or prints.
///
/// A subject's findings stand under their points; a table over the batch closes the report.
struct TextReport: ReportWriter {
  private let options: ReportOptions
  private let style: TextStyle
  private var language: Language { options.language }
  private var receipt: Receipt?
  private var table: TextTable

  init(_ options: ReportOptions) {
    self.options = options
    style = TextStyle(isOn: options.color)
    table = TextTable()
  }

  mutating func begin(_ receipt: Receipt, into output: inout [UInt8]) { self.receipt = receipt }

  mutating func write(_ review: SubjectReview, into output: inout [UInt8]) {
    let pack = receipt?.packs.first { $0.id == review.pack }
    table.add(row(of: review, pack))
    var lines = [heading(of: review)]
    let renderer = DiagnosticRenderer(language: language, usesColor: options.color)
    for diagnostic in review.diagnostics { lines += ["", renderer.render(diagnostic)] }
    lines += findings(review.findings, pack)
    if options.explain && !review.explanations.isEmpty {
      lines += ["", "  " + style(ReportWording.passed[language], .bold)]
      for finding in review.explanations { lines += explanation(finding) }
    }
    lines.append("")
    for line in lines { output.append(contentsOf: (line + "\n").utf8) }
  }

  mutating func end(_ summary: BatchSummary, into output: inout [UInt8]) {
    guard let receipt else { return }
    var lines = [style(ReportWording.summary[language], .bold)]
    if summary.reviewed > 1 { lines += table.lines().map { "  " + $0 } + [""] }
    let verdicts = Verdict.allCases.compactMap { verdict in
      summary.verdicts[verdict].map { "\(ReportWording.verdict(verdict)[language]) \($0)" }
    }
    lines.append(
      "  " + ReportWording.reviewed(summary.reviewed)[language] + (language == .zh ? "：" : ": ")
        + ReportWording.list(verdicts, language))
    lines.append("  " + style(ReportWording.packs(receipt)[language], .dim))
    lines.append("  " + style(ReportWording.tables(receipt)[language], .dim))
    for line in lines { output.append(contentsOf: (line + "\n").utf8) }
  }

  // MARK: One subject

  private func heading(of review: SubjectReview) -> String {
    let name = [review.id, review.title ?? ""].filter { !$0.isEmpty }.map { TerminalText.escaped($0) }
    var title = name.isEmpty ? TerminalText.escaped(review.path) : name.joined(separator: "  ")
    title = style(title, .bold)
    let counts = [Outcome.violation, .undetermined, .manual].compactMap { outcome -> String? in
      let number = review.findings.count { $0.outcome == outcome }
      return number == 0 ? nil : ReportWording.count(number, outcome)[language]
    }
    let detail = counts.isEmpty ? "" : (language == .zh ? "：" : ": ") + ReportWording.list(counts, language)
    let verdict = style(ReportWording.verdict(review.verdict)[language], style.look(of: review.verdict))
    let place = TerminalText.escaped(review.path) + (review.line > 1 ? ":\(review.line)" : "")
    return """
      \(title)
        \(label(ReportWording.file))\(place)
        \(label(ReportWording.conclusion))\(verdict)\(detail)
      """
        + (review.score.map { "\n  \(label(ReportWording.score))\(ReportWording.score($0)[language])" } ?? "")
        + (review.asOf.isEmpty ? "" : "\n  \(label(ReportWording.reviewDate))\(review.asOf)")
  }

  private func findings(_ findings: [Finding], _ pack: PackSummary?) -> [String] {
    var lines: [String] = []
    for (index, point) in (pack?.points ?? []).enumerated() {
      let ofPoint = findings.filter { $0.point == index }
      if ofPoint.isEmpty { continue }
      lines += ["", "  " + style(point.title[language], .bold)]
      for finding in ofPoint { lines += block(of: finding) }
    }
    return lines
  }

  private func block(of finding: Finding) -> [String] {
    let look = style.look(of: finding.outcome)
    let tags = [
      ReportWording.outcome(finding.outcome)[language], ReportWording.severity(finding.severity)[language],
    ]
    let tag = language == .zh ? "【\(tags.joined(separator: "·"))】" : " [\(tags.joined(separator: ", "))]"
    var lines = [
      "    " + style("\(style.sign(of: finding.outcome)) \(finding.rule)", look) + "  " + finding.title
        + style(tag, look)
    ]
    lines.append("        " + TerminalText.escaped(finding.message))
    func add(_ name: LocalizedText, _ text: String?) {
      if let text, !text.isEmpty { lines.append("        " + label(name) + TerminalText.escaped(text)) }
    }
    add(ReportWording.basis, ReportWording.list(finding.basis.map(\.text), language))
    for location in finding.locations.prefix(Self.shownPlaces) {
      add(ReportWording.place, "\(location.line):\(location.column)  \(location.title)  \(location.text)")
    }
    add(ReportWording.remedy, finding.outcome == .violation ? finding.remedy : nil)
    add(ReportWording.request, finding.outcome == .violation ? nil : finding.request)
    for name in finding.unverifiedParameters { add(ReportWording.unverified, name) }
    return lines
  }

  private func explanation(_ finding: Finding) -> [String] {
    let sign = style(style.sign(of: finding.outcome), style.look(of: finding.outcome))
    let values = finding.values.map { "\($0.expression) = \($0.value)" }.joined(separator: "; ")
    let line =
      "    \(sign) \(finding.rule)  \(finding.title)  \(ReportWording.outcome(finding.outcome)[language])"
    return values.isEmpty
      ? [line] : [line, "        " + label(ReportWording.values) + TerminalText.escaped(values)]
  }

  private func label(_ name: LocalizedText) -> String {
    let text = name[language]
    return style(DisplayWidth.padded(text, to: language == .zh ? 6 : 10), .dim)
  }

  private static let shownPlaces = 4

  // MARK: The closing table

  private func row(of review: SubjectReview, _ pack: PackSummary?) -> [TextTable.Cell] {
    let verdict = ReportWording.verdict(review.verdict)[language]
    var cells = [
      TextTable.Cell(TerminalText.escaped(review.path) + (review.line > 1 ? ":\(review.line)" : "")),
      TextTable.Cell(verdict, shown: style(verdict, style.look(of: review.verdict))),
    ]
    for (index, point) in (pack?.points ?? []).enumerated() {
      let counts = review.points.first { $0.point == index }
      let parts = [
        (counts?.violation ?? 0, Outcome.violation), (counts?.undetermined ?? 0, .undetermined),
        (counts?.manual ?? 0, .manual),
      ].filter { $0.0 > 0 }
      let plain = parts.isEmpty ? "·" : parts.map { "\($0.0)\(style.sign(of: $0.1))" }.joined(separator: " ")
      let shown =
        parts.isEmpty
        ? plain
        : parts.map { style("\($0.0)\(style.sign(of: $0.1))", style.look(of: $0.1)) }.joined(separator: " ")
      cells.append(TextTable.Cell(point.prefix + " " + plain, shown: point.prefix + " " + shown))
    }
    return cells
  }
}
