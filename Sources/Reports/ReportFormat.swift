/// The formats a report can be written in.
public enum ReportFormat: String, Sendable, CaseIterable {
  case text, json, ndjson

  /// A writer for the format.
  public func writer(_ options: ReportOptions) -> any ReportWriter {
    switch self {
    case .text: TextReport(options)
    case .json: JSONReport(options)
    case .ndjson: NDJSONReport(options)
    }
  }
}
