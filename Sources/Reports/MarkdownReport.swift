import Review
import Rules
import SourceText

/// `markdown`: for a comment on a change or a page of a wiki.
struct MarkdownReport: ReportWriter {
  private let options: ReportOptions
  private var language: Language { options.language }
  private var receipt: Receipt?

  init(_ options: ReportOptions) { self.options = options }

  mutating func begin(_ receipt: Receipt, into output: inout [UInt8]) {
    self.receipt = receipt
    write(["# " + ReportWording.reportTitle[language], ""], into: &output)
  }

  mutating func write(_ review: SubjectReview, into output: inout [UInt8]) {
    let pack = receipt?.packs.first { $0.id == review.pack }
    var lines = ["## " + MarkdownText.escaped(review.name), ""]
    lines.append(item(ReportWording.file, MarkdownText.code(review.place)))
    let score = review.score.map { ReportWording.score($0)[language] }
    lines.append(item(ReportWording.conclusion, "**\(ReportWording.verdict(review.verdict)[language])**"))
    if let score { lines.append(item(ReportWording.score, MarkdownText.escaped(score))) }
    if !review.asOf.isEmpty { lines.append(item(ReportWording.reviewDate, review.asOf)) }
    lines.append("")
    for diagnostic in review.diagnostics { lines.append(self.line(of: diagnostic)) }
    if !review.diagnostics.isEmpty { lines.append("") }
    for (index, point) in (pack?.points ?? []).enumerated() {
      let findings = review.findings.filter { $0.point == index }
      if findings.isEmpty { continue }
      lines += ["### " + MarkdownText.escaped(point.title[language]), ""]
      for finding in findings { lines += block(of: finding, review) }
    }
    if options.explain, !review.explanations.isEmpty { lines += explanations(of: review) }
    if review.findings.isEmpty, review.verdict != .invalid {
      lines += [ReportWording.noFindings[language], ""]
    }
    write(lines, into: &output)
  }

  mutating func end(_ summary: BatchSummary, into output: inout [UInt8]) {
    var lines = ["## " + ReportWording.summary[language], ""]
    lines.append("| \(ReportWording.conclusion[language]) | \(ReportWording.number[language]) |")
    lines.append("|---|--:|")
    for verdict in Verdict.allCases {
      guard let count = summary.verdicts[verdict] else { continue }
      lines.append("| \(ReportWording.verdict(verdict)[language]) | \(count) |")
    }
    lines += ["| **\(ReportWording.total[language])** | **\(summary.reviewed)** |", ""]
    let remarks = summary.findings.map(\.diagnostic) + summary.faults
    if !remarks.isEmpty {
      lines += ["### " + ReportWording.batch[language], ""] + remarks.map { line(of: $0) } + [""]
    }
    for note in ReportWording.notes(summary) { lines += [MarkdownText.escaped(note[language]), ""] }
    if let receipt {
      for note in [ReportWording.packs(receipt), ReportWording.tables(receipt)] {
        lines += [MarkdownText.escaped(note[language]), ""]
      }
    }
    while lines.last == "" { lines.removeLast() }
    write(lines, into: &output)
  }

  // MARK: Parts

  private func block(of finding: Finding, _ review: SubjectReview) -> [String] {
    let tag = ReportWording.tag(
      finding.outcome, finding.severity, isWaived: finding.waiver != nil)[language]
    var lines = [
      "- **\(finding.rule) \(MarkdownText.escaped(finding.title))**\(MarkdownText.escaped(tag))  ",
      "  " + MarkdownText.escaped(finding.message),
    ]
    func add(_ label: LocalizedText, _ text: String) {
      if !text.isEmpty { lines.append("  " + item(label, text)) }
    }
    for line in finding.calculation { add(ReportWording.calculation, MarkdownText.escaped(line)) }
    for place in finding.locations {
      let text = MarkdownText.code("\(review.path):\(place.line):\(place.column)")
      let name = MarkdownText.escaped(place.clause ?? place.title)
      let value = place.value.map { " " + ReportWording.quoted(MarkdownText.escaped($0), language) } ?? ""
      add(ReportWording.place, "\(text) \(name)\(value)")
    }
    for line in finding.calculation { add(ReportWording.calculation, MarkdownText.escaped(line)) }
    add(ReportWording.basis, MarkdownText.escaped(ReportWording.list(finding.basis.map(\.text), language)))
    if finding.outcome == .violation {
      add(ReportWording.remedy, MarkdownText.escaped(finding.remedy ?? ""))
    } else {
      add(ReportWording.request, MarkdownText.escaped(finding.request ?? ""))
    }
    if let waiver = finding.waiver {
      add(ReportWording.waived, MarkdownText.escaped(ReportWording.waiver(waiver)[language]))
    }
    if let baseline = finding.baseline {
      add(ReportWording.againstBaseline, ReportWording.baseline(baseline)[language])
    }
    return lines + [""]
  }

  private func explanations(of review: SubjectReview) -> [String] {
    var lines = ["<details><summary>\(ReportWording.passed[language])</summary>", ""]
    for finding in review.explanations {
      let tag = ReportWording.tag(finding.outcome)[language]
      lines.append(
        "- **\(finding.rule) \(MarkdownText.escaped(finding.title))**\(MarkdownText.escaped(tag))"
          + (finding.condition.map { "  \n  " + MarkdownText.escaped($0) } ?? ""))
      for compared in finding.values {
        lines.append("  - " + MarkdownText.code("\(compared.expression) = \(compared.value)"))
      }
    }
    return lines + ["", "</details>", ""]
  }

  private func line(of diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { location in
      let position = location.file.position(of: location.range.lowerBound)
      return MarkdownText.code("\(location.file.path):\(position.line):\(position.column)") + " "
    }
    let text = [diagnostic.message[language]] + diagnostic.help.map { $0[language] }
    let words = text.joined(separator: language == .zh ? "；" : "; ")
    return "- \(place ?? "")\(MarkdownText.code(diagnostic.code)) \(MarkdownText.escaped(words))"
  }

  private func item(_ label: LocalizedText, _ text: String) -> String {
    "- \(label[language])\(ReportWording.colon(language))\(text)"
  }

  private func write(_ lines: [String], into output: inout [UInt8]) {
    for line in lines {
      output.append(contentsOf: line.utf8)
      output.append(0x0A)
    }
  }
}
