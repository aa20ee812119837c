/// The formats a report can be written in.
public enum ReportFormat: String, Sendable, CaseIterable {
  case text, json, ndjson, sarif, junit, csv, markdown

  /// Whether a report has something to say of a run that could not review anything.
  public var tellsOfRun: Bool {
    switch self {
    case .json, .sarif, .junit: true
    case .text, .ndjson, .csv, .markdown: false
    }
  }

  /// A writer for the format.
  public func writer(_ options: ReportOptions) -> any ReportWriter {
    switch self {
    case .text: TextReport(options)
    case .json: JSONReport(options)
    case .ndjson: NDJSONReport(options)
    case .sarif: SARIFReport(options)
    case .junit: JUnitReport(options)
    case .csv: CSVReport(options)
    case .markdown: MarkdownReport(options)
    }
  }
}
