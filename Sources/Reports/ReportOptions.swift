import SourceText

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
