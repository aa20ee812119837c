import SourceText

/// How a run ended, for reports that tell a machine.
public struct RunEnding: Sendable {
  /// The exit status.
  public let status: Int32
  /// What the status means.
  public let meaning: LocalizedText
  /// Whether everything that was asked for was reviewed, whatever was found.
  public let isComplete: Bool
  /// Whether a signal ended it before everything was reviewed.
  public let isInterrupted: Bool

  /// An ending from its parts.
  public init(
    status: Int32 = 0, meaning: LocalizedText = LocalizedText(zh: "", en: ""), isComplete: Bool = true,
    isInterrupted: Bool = false
  ) {
    self.status = status
    self.meaning = meaning
    self.isComplete = isComplete
    self.isInterrupted = isInterrupted
  }
}
