import Reports
import Review
import SourceText

/// All reports of a run: each review goes to every one of them.
struct ReportOutputs {
  private struct Output {
    var writer: any ReportWriter
    var sink: ReportSink
    let format: ReportFormat

    mutating func begin(_ receipt: Receipt) { writer.begin(receipt, into: &sink.bytes) }

    mutating func write(_ review: SubjectReview) {
      guard sink.fault == nil else { return }
      writer.write(review, into: &sink.bytes)
      sink.flush()
    }

    mutating func end(_ summary: BatchSummary) -> Diagnostic? {
      writer.end(summary, into: &sink.bytes)
      sink.finish()
      guard case .failed(let diagnostic)? = sink.fault else { return nil }
      return diagnostic
    }
  }

  private var outputs: [Output] = []

  /// Opens a report.
  mutating func add(_ format: ReportFormat, path: String?, _ options: ReportOptions) {
    outputs.append(Output(writer: format.writer(options), sink: ReportSink(path: path), format: format))
  }

  /// Leaves out the reports that have nothing to say of a run without reviews.
  mutating func keepThoseThatTellOfTheRun() {
    outputs.removeAll { !$0.format.tellsOfRun }
  }

  /// Whether nobody is left to read or to be written for.
  var isGone: Bool { outputs.allSatisfy { $0.sink.fault != nil } }

  mutating func begin(_ receipt: Receipt) {
    for index in outputs.indices { outputs[index].begin(receipt) }
  }

  mutating func write(_ review: SubjectReview) {
    for index in outputs.indices { outputs[index].write(review) }
  }

  /// Ends all reports.
  ///
  /// - Returns: Why reports could not be written.
  mutating func end(_ summary: BatchSummary) -> [Diagnostic] {
    outputs.indices.compactMap { outputs[$0].end(summary) }
  }
}
