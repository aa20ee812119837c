import Review
import Rules
import SourceText

extension HTMLOutput {
  /// What the reviews rest on.
  mutating func writeReceipt(_ receipt: Receipt, _ summary: BatchSummary, _ language: Language) {
    let used = receipt.packs
    element("details", class: "receipt") { html in
      html.element("summary", HTMLWording.receipt[language])
      html.element("dl", class: "facts") { html in
        html.term(HTMLWording.toolVersion[language], "fashen \(receipt.toolVersion)")
        html.term(ReportWording.reviewDate[language], receipt.asOf)
        html.term(HTMLWording.calendar[language], receipt.calendar)
        html.term(HTMLWording.catalogue[language], receipt.catalogue)
        for pack in used {
          html.term(HTMLWording.pack[language]) { html in
            html.write("\(pack.title[language]) \(pack.version) ")
            html.element("code", class: "digest", pack.sha256)
          }
        }
        let unverified = used.flatMap(\.parameters).filter { !$0.isVerified }.map {
          "\($0.name) = \($0.value)"
        }
        html.term(HTMLWording.unverified[language], ReportWording.list(unverified, language))
        for use in summary.waivers {
          html.term(
            HTMLWording.waivers[language], "\(use.waiver.rule): " + ReportWording.waiver(use.waiver)[language]
          )
        }
      }
    }
  }

  /// What is to be said of the batch itself.
  mutating func writeRemarks(_ summary: BatchSummary, _ language: Language) {
    let remarks = summary.findings.map(\.diagnostic) + summary.faults
    let notes = ReportWording.notes(summary)
    guard !remarks.isEmpty || !notes.isEmpty else { return }
    element("section", class: "remarks") { html in
      html.element("h2", ReportWording.batch[language])
      html.element("ul") { html in
        for note in notes { html.element("li", note[language]) }
        for remark in remarks { html.writeDiagnostic(remark, language) }
      }
    }
  }
}
