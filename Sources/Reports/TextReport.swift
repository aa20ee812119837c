import Review
import Rules
import SourceText

/// `text`: what an officer reads on a terminal or prints.
///
/// A subject's findings stand under their points, those of one rule together; a table over the batch closes
/// the report.
struct TextReport: ReportWriter {
  private let options: ReportOptions
  private let style: TextStyle
  private var language: Language { options.language }
  private var receipt: Receipt?
  private var table = BatchTable()

  init(_ options: ReportOptions) {
    self.options = options
    style = TextStyle(isOn: options.color)
  }

  mutating func begin(_ receipt: Receipt, into output: inout [UInt8]) { self.receipt = receipt }

  mutating func write(_ review: SubjectReview, into output: inout [UInt8]) {
    let pack = receipt?.packs.first { $0.id == review.pack }
    table.add(review)
    var lines = heading(of: review)
    let renderer = DiagnosticRenderer(language: language, usesColor: options.color)
    for diagnostic in review.diagnostics {
      lines.append("")
      lines += renderer.render(diagnostic).split(separator: "\n").map { "  " + $0 }
    }
    for (index, point) in (pack?.points ?? []).enumerated() {
      let ofPoint = review.findings.filter { $0.point == index }
      if ofPoint.isEmpty { continue }
      lines += ["", "  " + style(point.title[language], .bold)]
      for group in Self.groups(ofPoint) { lines += block(of: group, in: review) }
    }
    lines += requests(of: review)
    if options.explain && !review.explanations.isEmpty {
      lines += ["", "  " + style(ReportWording.passed[language], .bold)]
      for finding in review.explanations { lines += explanation(of: finding, in: review) }
    }
    lines.append("")
    write(lines, into: &output)
  }

  mutating func end(_ summary: BatchSummary, into output: inout [UInt8]) {
    guard let receipt else { return }
    var lines = [style(ReportWording.summary[language], .bold)]
    if summary.reviewed > 1 {
      lines += table.lines(receipt, style, options).map { $0.isEmpty ? "" : "  " + $0 } + [""]
    }
    let verdicts = Verdict.allCases.compactMap { verdict in
      summary.verdicts[verdict].map { "\(ReportWording.verdict(verdict)[language]) \($0)" }
    }
    lines += wrapped(ReportWording.reviewed(summary.reviewed, verdicts)[language], indent: 2)
    for note in ReportWording.notes(summary) { lines += wrapped(note[language], indent: 2) }
    let renderer = DiagnosticRenderer(language: language, usesColor: options.color)
    for finding in summary.findings {
      lines += [""] + renderer.render(finding.diagnostic).split(separator: "\n").map { "  " + $0 }
    }
    if !summary.findings.isEmpty { lines.append("") }
    for note in [ReportWording.packs(receipt), ReportWording.tables(receipt)] {
      lines += wrapped(note[language], indent: 2, hanging: 2).map { style($0, .dim) }
    }
    write(lines, into: &output)
  }

  private func write(_ lines: [String], into output: inout [UInt8]) {
    for line in lines {
      output.append(contentsOf: line.utf8)
      output.append(0x0A)
    }
  }

  // MARK: One subject

  private func heading(of review: SubjectReview) -> [String] {
    let title = TerminalText.escaped(review.name)
    var lines = wrapped(title, indent: 0, hanging: 2).map { style($0, .bold) }
    var counts = [Outcome.violation, .undetermined, .manual].compactMap { outcome -> String? in
      let number = review.findings.count { $0.outcome == outcome && $0.waiver == nil }
      return number == 0 ? nil : ReportWording.count(number, outcome)[language]
    }
    let waived = review.findings.count { $0.waiver != nil }
    if waived > 0 { counts.append(ReportWording.waivedCount(waived)[language]) }
    var detail = ReportWording.list(counts, language)
    if review.verdict == .pass, waived == 0 { detail = ReportWording.noFindings[language] }
    lines += entry(ReportWording.file, review.place, indent: 2)
    let verdict = ReportWording.verdict(review.verdict)[language]
    let shown = style(verdict, style.look(of: review.verdict))
    lines.append(
      "  " + label(ReportWording.conclusion) + shown
        + (detail.isEmpty ? "" : ReportWording.colon(language) + detail))
    if let score = review.score {
      lines += entry(ReportWording.score, ReportWording.score(score)[language], indent: 2)
    }
    if !review.asOf.isEmpty { lines += entry(ReportWording.reviewDate, review.asOf, indent: 2) }
    return lines
  }

  // MARK: Findings

  /// The findings of each rule with each outcome, in the order of the first of them.
  private static func groups(_ findings: [Finding]) -> [[Finding]] {
    struct Key: Hashable {
      let rule: String
      let outcome: Outcome
    }
    var places: [Key: Int] = [:]
    var groups: [[Finding]] = []
    for finding in findings {
      let key = Key(rule: finding.rule, outcome: finding.outcome)
      if let place = places[key] {
        groups[place].append(finding)
      } else {
        places[key] = groups.count
        groups.append([finding])
      }
    }
    return groups
  }

  private func block(of group: [Finding], in review: SubjectReview) -> [String] {
    guard let first = group.first else { return [] }
    var lines =
      [""]
      + headline(
        of: first, count: group.count, isWaived: group.allSatisfy { $0.waiver != nil })
    for (index, finding) in group.enumerated() {
      let number = group.count > 1 ? ReportWording.number(index + 1) : ""
      let hanging = DisplayWidth.columns(of: number)
      lines += wrapped(number + TerminalText.escaped(finding.message), indent: 8, hanging: hanging)
      for (index, line) in finding.calculation.enumerated() {
        lines += entry(
          index == 0 ? ReportWording.calculation : ReportWording.noLabel, TerminalText.escaped(line))
      }
      lines += places(of: finding, in: review)
      if let waiver = finding.waiver {
        lines += entry(ReportWording.waived, ReportWording.waiver(waiver)[language])
      }
      if let baseline = finding.baseline {
        lines += entry(ReportWording.againstBaseline, ReportWording.baseline(baseline)[language])
      }
    }
    if options.explain { lines += entry(ReportWording.condition, first.condition ?? "") }
    lines += entry(ReportWording.basis, ReportWording.list(first.basis.map(\.text), language))
    if first.outcome == .violation {
      lines += entry(ReportWording.remedy, Self.joined(group.compactMap(\.remedy), language))
    } else {
      lines += entry(ReportWording.request, Self.joined(group.compactMap(\.request), language))
    }
    for (index, name) in first.unverifiedParameters.enumerated() {
      lines += entry(
        index == 0 ? ReportWording.parameter : ReportWording.noLabel,
        ReportWording.unverified(name)[language])
    }
    return lines
  }

  /// Everything to ask for, where there is much of it.
  private func requests(of review: SubjectReview) -> [String] {
    let requests = review.requests
    guard requests.count >= Self.fewestRequests else { return [] }
    var lines = ["", "  " + style(ReportWording.requests[language], .bold), ""]
    for (index, request) in requests.enumerated() {
      let number = ReportWording.number(index + 1)
      let rules = request.rules.joined(separator: " ")
      lines += wrapped(
        number + TerminalText.escaped(request.text) + "  (\(rules))", indent: 4,
        hanging: DisplayWidth.columns(of: number))
    }
    return lines
  }

  /// Fewer things to ask for are seen without a list.
  private static let fewestRequests = 3

  private func headline(of finding: Finding, count: Int, isWaived: Bool) -> [String] {
    let look = style.look(of: finding.outcome)
    let sign = "\(style.sign(of: finding.outcome)) \(finding.rule)"
    let tag = ReportWording.tag(
      finding.outcome, finding.severity, count: count, isWaived: isWaived)[language]
    let indent = 4 + DisplayWidth.columns(of: sign) + 2
    var lines = wrapped(TerminalText.escaped(finding.title) + tag, indent: indent)
    lines[0] = "    " + style(sign, look) + "  " + lines[0].dropFirst(indent)
    // The tag is coloured where it stands whole on the last line.
    if let last = lines.last, last.hasSuffix(tag) {
      lines[lines.count - 1] = last.dropLast(tag.count) + style(tag, look)
    }
    return lines
  }

  /// The places of a finding, each as `file:line:column`; what is missing from one record in one line.
  private func places(of finding: Finding, in review: SubjectReview) -> [String] {
    var places: [(place: String, names: [String])] = []
    for location in finding.locations {
      let place = "\(review.path):\(location.line):\(location.column)"
      let value = location.value.map { " " + ReportWording.quoted(Self.shortened($0), language) } ?? ""
      let name = location.isAbsent ? location.pointer : name(of: location) ?? (location.title + value)
      if let last = places.last, location.isAbsent, last.place == place {
        places[places.count - 1].names.append(name)
      } else {
        places.append((place, [name]))
      }
    }
    return places.prefix(Self.shownPlaces).enumerated().flatMap { index, place in
      entry(
        index == 0 ? ReportWording.place : ReportWording.noLabel,
        place.place + "  " + ReportWording.list(place.names, language))
    }
  }

  /// A clause of a draft and its words; nil for another place.
  private func name(of location: Finding.Location) -> String? {
    guard let clause = location.clause else { return nil }
    let words = DisplayWidth.truncated(location.text, to: Self.shownSentenceColumns)
    return clause + (clause.isEmpty ? "" : " ") + ReportWording.quoted(words, language)
  }

  private static func shortened(_ value: String) -> String {
    DisplayWidth.truncated(value, to: shownValueColumns)
  }

  private static func joined(_ texts: [String], _ language: Language) -> String {
    var distinct: [String] = []
    for text in texts where !distinct.contains(text) { distinct.append(text) }
    return distinct.joined(separator: language == .zh ? "；" : "; ")
  }

  /// The most places that are shown of a finding.
  private static let shownPlaces = 6
  private static let shownValueColumns = 40
  private static let shownSentenceColumns = 120

  private func explanation(of finding: Finding, in review: SubjectReview) -> [String] {
    let look = style.look(of: finding.outcome)
    let sign = "\(style.sign(of: finding.outcome)) \(finding.rule)"
    let title = TerminalText.escaped(finding.title) + ReportWording.tag(finding.outcome)[language]
    let indent = 4 + DisplayWidth.columns(of: sign) + 2
    var lines = wrapped(title, indent: indent)
    lines[0] = "    " + style(sign, look) + "  " + lines[0].dropFirst(indent)
    lines += entry(ReportWording.condition, finding.condition ?? "")
    for (index, compared) in finding.values.enumerated() {
      let place = compared.location.map { "  \(review.path):\($0.line):\($0.column)" } ?? ""
      lines += entry(
        index == 0 ? ReportWording.values : ReportWording.noLabel,
        "\(compared.expression) = \(compared.value)\(place)")
    }
    return lines
      + entry(ReportWording.basis, ReportWording.list(finding.basis.map { $0.dated(language) }, language))
  }

  // MARK: Lines

  /// A label and its text, whose further lines stand under the first; nothing where there is no text.
  private func entry(_ name: LocalizedText, _ text: String, indent: Int = 8) -> [String] {
    guard !text.isEmpty else { return [] }
    let start = indent + ReportWording.labelColumns(language)
    var lines = wrapped(TerminalText.escaped(text), indent: start)
    lines[0] = String(repeating: " ", count: indent) + label(name) + lines[0].dropFirst(start)
    return lines
  }

  private func label(_ name: LocalizedText) -> String {
    style(DisplayWidth.padded(name[language], to: ReportWording.labelColumns(language)), .dim)
  }

  /// The lines of a text, all indented, those after the first by `hanging` more; never none.
  private func wrapped(_ text: String, indent: Int, hanging: Int = 0) -> [String] {
    let wrapper = TextWrapper(columns: max(Self.minimumColumns, options.columns - indent - hanging))
    return wrapper.lines(text).enumerated().map { index, line in
      String(repeating: " ", count: index == 0 ? indent : indent + hanging) + line
    }
  }

  /// However narrow the terminal is, a line holds some words.
  private static let minimumColumns = 20
}
