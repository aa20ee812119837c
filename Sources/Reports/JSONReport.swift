import DataTree
import Review

/// `json`: one document with receipt, reviews and summary (`fashen.report/1`).
struct JSONReport: ReportWriter {
  private let options: ReportOptions
  private var json = JSONOutput(pretty: true)
  private var points: [String: [String]] = [:]

  init(_ options: ReportOptions) { self.options = options }

  mutating func begin(_ receipt: Receipt, into output: inout [UInt8]) {
    points = receipt.pointIDs
    json.openObject()
    json.key("schema")
    json.value("fashen.report/1")
    json.key("tool")
    json.openObject()
    json.key("name")
    json.value("fashen")
    json.key("version")
    json.value(receipt.toolVersion)
    json.closeObject()
    json.key("asOf")
    json.value(receipt.asOf)
    json.key("reference")
    json.openObject()
    json.key("calendar")
    json.value(receipt.calendar)
    json.key("catalogue")
    json.value(receipt.catalogue)
    json.closeObject()
    json.key("packs")
    json.openArray()
    for pack in receipt.packs { write(pack) }
    json.closeArray()
    json.key("reviews")
    json.openArray()
    json.move(to: &output)
  }

  mutating func write(_ review: SubjectReview, into output: inout [UInt8]) {
    json.write(review, points: review.pack.flatMap { points[$0] } ?? [], options: options)
    json.move(to: &output)
  }

  mutating func end(_ summary: BatchSummary, into output: inout [UInt8]) {
    json.closeArray()
    json.key("summary")
    json.openObject()
    json.key("reviewed")
    json.value(summary.reviewed)
    for verdict in Verdict.allCases {
      json.key(verdict.rawValue)
      json.value(summary.verdicts[verdict] ?? 0)
    }
    json.closeObject()
    json.object("batch") { $0.writeMembers(of: summary, options.language) }
    json.closeObject()
    json.newline()
    json.move(to: &output)
  }

  private mutating func write(_ pack: PackSummary) {
    json.openObject()
    json.key("id")
    json.value(pack.id)
    json.key("version")
    json.value(pack.version)
    json.key("sha256")
    json.value(pack.sha256)
    json.key("rules")
    json.value(pack.ruleCount)
    json.key("parameters")
    json.openArray()
    for parameter in pack.parameters {
      json.openObject()
      json.key("name")
      json.value(parameter.name)
      json.key("value")
      json.value(parameter.value)
      json.key("verified")
      json.value(parameter.isVerified)
      json.closeObject()
    }
    json.closeArray()
    json.closeObject()
  }
}
