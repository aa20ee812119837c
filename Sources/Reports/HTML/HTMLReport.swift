import Review
import Rules
import SourceText

/// `html`: one page that needs nothing else. A subject by itself is shown in full; of a batch the picture comes
/// first, then the list, then the subjects.
struct HTMLReport: ReportWriter {
  private let options: ReportOptions
  private var language: Language { options.language }
  private var receipt: Receipt?
  private var pointIDs: [String: [String]] = [:]
  private var statistics = BatchStatistics()
  private var list: HTMLList
  private var details = HTMLOutput()
  private var detailCount = 0
  private var omittedDetails = 0

  /// The most subjects that are shown in full: a page that nobody can open helps nobody.
  static let maximumDetails = 300

  init(_ options: ReportOptions) {
    self.options = options
    list = HTMLList(options.language)
  }

  mutating func begin(_ receipt: Receipt, into output: inout [UInt8]) {
    self.receipt = receipt
    pointIDs = receipt.pointIDs
  }

  mutating func write(_ review: SubjectReview, into output: inout [UInt8]) {
    let record = ReviewRecord(review, points: review.pack.flatMap { pointIDs[$0] } ?? [])
    statistics.count(record)
    let isShown = detailCount < Self.maximumDetails
    let target = "s\(detailCount + 1)"
    list.add(record, target: isShown ? target : nil)
    guard isShown else {
      omittedDetails += 1
      return
    }
    detailCount += 1
    let pack = receipt?.packs.first { $0.id == review.pack }
    let options = options
    details.element("section", class: "review", [("id", target)]) {
      $0.writeSubject(review, pack, prefix: target, options)
    }
    details.line()
  }

  mutating func end(_ summary: BatchSummary, into output: inout [UInt8]) {
    let page = HTMLPage.text(title: ReportWording.reportTitle[language], language: language) { html in
      html.element("header", class: "page") { html in
        html.element("h1", ReportWording.reportTitle[language])
        html.element("p", ReportWording.reviewed(summary.reviewed, verdicts(summary))[language])
      }
      html.element("main", [("id", "main")]) { html in
        html.writeRemarks(summary, language)
        if summary.reviewed > 1 {
          HTMLOverview(
            statistics: statistics, packs: receipt?.packs ?? [], language: language,
            disclosure: Disclosure(isPublic: false)
          ).write(into: &html)
          list.write(into: &html)
        }
        html.raw(details.text)
        if omittedDetails > 0 {
          html.element("p", HTMLWording.omittedDetails(omittedDetails)[language])
        }
        if let receipt { html.writeReceipt(receipt, summary, language) }
      }
    }
    output.append(contentsOf: page.utf8)
  }

  private func verdicts(_ summary: BatchSummary) -> [String] {
    Verdict.allCases.compactMap { verdict in
      summary.verdicts[verdict].map { "\(ReportWording.verdict(verdict)[language]) \($0)" }
    }
  }
}
