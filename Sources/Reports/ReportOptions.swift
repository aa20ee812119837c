import SourceText

/// How a report is to look.
public struct ReportOptions: Sendable {
  /// The language of everything a person reads.
  public var language: Language
  /// Whether text is coloured.
  public var color: Bool
  /// Whether reasons for passing are shown.
  public var explain: Bool
  /// The width of a line of text in terminal columns; only paths and words that are wider stand out.
  public var columns: Int

  /// The width of text that is not written to a terminal.
  public static let defaultColumns = 100
  /// The greatest width that is read with ease.
  public static let maximumColumns = 120

  /// Options from their parts.
  public init(
    language: Language = .zh, color: Bool = false, explain: Bool = false,
    columns: Int = ReportOptions.defaultColumns
  ) {
    self.language = language
    self.color = color
    self.explain = explain
    self.columns = columns
  }
}
