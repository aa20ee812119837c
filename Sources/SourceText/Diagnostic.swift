/// A fault or a remark about a text the user supplied.
///
/// It says what is wrong (`message`), where (`location`, `labels`) and how to mend it (`help`).
public struct Diagnostic: Sendable {
  /// How serious a diagnostic is.
  public enum Severity: String, Sendable {
    /// The input cannot be used as it is.
    case error
    /// The input can be used; something in it is probably not meant.
    case warning
  }

  /// A place in a file.
  public struct Location: Sendable {
    /// The file.
    public let file: SourceFile
    /// The byte offsets of the span in the file.
    public let range: Range<Int>

    /// A place from its file and byte offsets.
    public init(file: SourceFile, range: Range<Int>) {
      self.file = file
      self.range = range
    }
  }

  /// A further place with a word on it, such as the first of two equal keys.
  public struct Label: Sendable {
    /// The place.
    public let location: Location
    /// What stands there.
    public let text: LocalizedText

    /// A label from its place and text.
    public init(location: Location, text: LocalizedText) {
      self.location = location
      self.text = text
    }
  }

  /// How serious it is.
  public var severity: Severity
  /// A stable name such as `json.duplicate-key`.
  public var code: String
  /// What is wrong.
  public var message: LocalizedText
  /// Where; nil for a fault of a whole file or of the command line.
  public var location: Location?
  /// Further places.
  public var labels: [Label]
  /// How to mend it, one entry a hint.
  public var help: [LocalizedText]

  /// A diagnostic from its parts.
  public init(
    _ severity: Severity = .error, code: String, message: LocalizedText, at location: Location? = nil,
    labels: [Label] = [], help: [LocalizedText] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.labels = labels
    self.help = help
  }
}
