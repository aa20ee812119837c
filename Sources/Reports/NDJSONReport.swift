import DataTree
import Review

/// `ndjson`: one review a line, in the order of the input. Where something is to be said of the batch (waivers
/// that were applied or are findings themselves), a last line with the one key `batch` says it.
struct NDJSONReport: ReportWriter {
  private let options: ReportOptions
  private var json = JSONOutput(pretty: false)
  private var points: [String: [String]] = [:]

  init(_ options: ReportOptions) { self.options = options }

  mutating func begin(_ receipt: Receipt, into output: inout [UInt8]) {
    points = receipt.pointIDs
  }

  mutating func write(_ review: SubjectReview, into output: inout [UInt8]) {
    json.write(review, points: review.pack.flatMap { points[$0] } ?? [], options: options)
    json.newline()
    json.move(to: &output)
  }

  mutating func end(_ summary: BatchSummary, into output: inout [UInt8]) {
    if summary.findings.isEmpty && summary.waivers.isEmpty { return }
    json.object { $0.object("batch") { $0.writeMembers(of: summary, options.language) } }
    json.newline()
    json.move(to: &output)
  }
}
