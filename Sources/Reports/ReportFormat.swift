import SourceText

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

/// How a report is to look.
public struct ReportOptions: Sendable {
  /// The language of everything a person reads.
  public var language: Language
  /// Whether text is coloured.
  public var color: Bool
  /// Whether reasons for passing are shown.
  public var explain: Bool

  /// Options from their parts.
  public init(language: Language = .zh, color: Bool = false, explain: Bool = false) {
    self.language = language
    self.color = color
    self.explain = explain
  }
}
