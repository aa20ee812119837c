/// The formats a report can be written in.
public enum ReportFormat: String, Sendable, CaseIterable {
  case text, json, ndjson, sarif, junit, csv, markdown, html, opinion

  /// Whether a report has something to say of a run that could not review anything.
  public var tellsOfRun: Bool {
    switch self {
    case .json, .sarif, .junit: true
    case .text, .ndjson, .csv, .markdown, .html, .opinion: false
    }
  }

  /// Whether a report says of each subject what summaries group and count.
  public var tellsFacts: Bool {
    switch self {
    case .json, .ndjson, .html: true
    case .text, .sarif, .junit, .csv, .markdown, .opinion: false
    }
  }

  /// Whether a report says of each subject what an opinion says.
  public var opines: Bool { self == .html || self == .opinion }

  /// Whether a report is no text, so that a terminal cannot show it.
  public var isBinary: Bool { self == .opinion }

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
    case .html: HTMLReport(options)
    case .opinion: OpinionReport(options)
    }
  }
}
