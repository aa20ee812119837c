import Review
import Rules
import SourceText

/// `opinion`: the legal-review opinion as a Word document that an officer edits and signs, one after another for
/// several subjects.
struct OpinionReport: ReportWriter {
  private let options: ReportOptions
  private var language: Language { options.language }
  private var receipt: Receipt?
  private var word = WordOutput()
  private var count = 0
  private var omitted = 0
  private var title = ""

  /// The most opinions in one document: more than that nobody can edit, and its length has to be known at the start.
  static let maximumOpinions = 200

  init(_ options: ReportOptions) { self.options = options }

  mutating func begin(_ receipt: Receipt, into output: inout [UInt8]) { self.receipt = receipt }

  mutating func write(_ review: SubjectReview, into output: inout [UInt8]) {
    guard count < Self.maximumOpinions else {
      omitted += 1
      return
    }
    if count > 0 { word.pageBreak() }
    count += 1
    let pack = receipt?.packs.first { $0.id == review.pack }
    let heading = review.opinion?.title ?? OpinionWording.title[language]
    if title.isEmpty { title = heading }
    word.paragraph("Title", heading)
    writeHeader(of: review)
    guard review.verdict != .invalid else {
      let reason = review.diagnostics.first { $0.severity == .error }?.message[language] ?? ""
      word.paragraph("Body", OpinionWording.invalid(reason)[language])
      return
    }
    writePoints(of: review, pack)
    writeFindings(of: review)
    writeRequests(of: review)
    writeConclusion(of: review)
    if let receipt, let pack {
      word.paragraph(
        "Note",
        OpinionWording.origin(
          receipt.toolVersion, "\(pack.title[language]) \(pack.version)", pack.sha256, review.sha256)[
            language])
    }
  }

  mutating func end(_ summary: BatchSummary, into output: inout [UInt8]) {
    if omitted > 0 { word.paragraph("Note", OpinionWording.omitted(omitted)[language]) }
    output.append(
      contentsOf: WordDocument.bytes(
        title: title.isEmpty ? OpinionWording.title[language] : title, body: word.xml, language: language))
  }

  // MARK: Parts

  private mutating func writeHeader(of review: SubjectReview) {
    var rows = (review.opinion?.header ?? []).map { [$0.title, $0.value] }
    if review.opinion == nil { rows.append([HTMLWording.name[language], review.name]) }
    rows.append([ReportWording.reviewDate[language], review.asOf])
    word.table(rows, widths: [2400, WordDocument.textWidth - 2400], hasHead: false)
  }

  private mutating func writePoints(of review: SubjectReview, _ pack: PackSummary?) {
    word.paragraph("Heading", OpinionWording.points[language])
    var rows = [[OpinionWording.point[language], OpinionWording.result[language]]]
    for (index, point) in (pack?.points ?? []).enumerated() {
      let found = review.findings.filter { $0.point == index }
      var parts = [Outcome.violation, .undetermined, .manual].compactMap { outcome -> String? in
        let number = found.count { $0.outcome == outcome && $0.waiver == nil }
        return number == 0 ? nil : ReportWording.count(number, outcome)[language]
      }
      let waived = found.count { $0.waiver != nil }
      if waived > 0 { parts.append(ReportWording.waivedCount(waived)[language]) }
      if parts.isEmpty {
        let passed = review.points.indices.contains(index) ? review.points[index].pass : 0
        parts.append(
          passed > 0 ? OpinionWording.inOrder[language] : ReportWording.outcome(.notApplicable)[language])
      }
      rows.append([point.title[language], ReportWording.list(parts, language)])
    }
    word.table(rows, widths: [3600, WordDocument.textWidth - 3600], hasHead: true)
  }

  private mutating func writeFindings(of review: SubjectReview) {
    word.paragraph("Heading", OpinionWording.findings[language])
    if review.findings.isEmpty { word.paragraph("Body", OpinionWording.none[language]) }
    for (index, finding) in review.findings.enumerated() {
      let tag = ReportWording.tag(finding.outcome, finding.severity, isWaived: finding.waiver != nil)[
        language]
      word.paragraph(
        "Body",
        [
          .init(text: "\(index + 1). \(finding.title)\(tag)", isBold: true),
          .init(text: (language == .zh ? "" : " ") + finding.message + (language == .zh ? "。" : ".")),
        ])
      write(
        ReportWording.calculation, finding.calculation.joined(separator: language == .zh ? "；" : "; "))
      write(ReportWording.basis, ReportWording.list(finding.basis.map { $0.dated(language) }, language))
      if finding.outcome == .violation { write(ReportWording.remedy, finding.remedy ?? "") }
      // What is missing is named by the message itself.
      let places = finding.locations.filter { !$0.isAbsent }.map { place in
        (place.clause ?? place.title) + (place.value.map { ReportWording.quoted($0, language) } ?? "")
      }
      write(ReportWording.place, ReportWording.list(places, language))
      if let waiver = finding.waiver { write(ReportWording.waived, ReportWording.waiver(waiver)[language]) }
    }
  }

  private mutating func write(_ label: LocalizedText, _ text: String) {
    guard !text.isEmpty else { return }
    word.paragraph("Detail", "\(label[language])\(ReportWording.colon(language))\(text)")
  }

  private mutating func writeRequests(of review: SubjectReview) {
    word.paragraph("Heading", OpinionWording.requests[language])
    let requests = review.requests
    if requests.isEmpty { word.paragraph("Body", OpinionWording.none[language]) }
    for (index, request) in requests.enumerated() {
      let rules = request.rules.joined(separator: language == .zh ? "、" : ", ")
      word.paragraph(
        "Body", "\(index + 1). \(request.text)" + (language == .zh ? "（\(rules)）" : " (\(rules))"))
    }
  }

  private mutating func writeConclusion(of review: SubjectReview) {
    word.paragraph("Heading", OpinionWording.conclusion[language])
    let verdict = ReportWording.verdict(review.verdict)[language]
    let term = review.opinion?.conclusion ?? verdict
    var runs = [WordOutput.Run(text: term + (language == .zh ? "。" : ". "), isBold: true)]
    if let text = review.opinion?.text { runs.append(.init(text: text)) }
    word.paragraph("Conclusion", runs)
    for name in review.opinion?.signatures ?? OpinionWording.signatures.map({ $0[language] }) {
      word.paragraph("Signature", name + ReportWording.colon(language))
    }
    word.paragraph("Signature", OpinionWording.date[language])
  }
}
