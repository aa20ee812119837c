import CEL
import Law
import SourceText

/// A figure that differs by place or by time: thresholds, terms, lists.
public struct Parameter: Sendable {
  /// The name; expressions read `config.NAME`.
  public let name: String
  /// What a reader calls it.
  public let title: LocalizedText
  /// The type.
  public let type: FieldType
  /// The unit, such as `yuan`.
  public let unit: String?
  /// The values over time.
  public let versions: [Version]

  /// A value with the time it holds for.
  public struct Version: Sendable {
    /// The value.
    public let value: Value
    /// The value as the pack's author wrote it.
    public let text: String
    /// Where the figure comes from.
    public let source: LocalizedText
    /// The first day; nil for ever before.
    public let validFrom: CalendarDate?
    /// The last day; nil for ever after.
    public let validTo: CalendarDate?
    /// Whether the figure was checked against its source.
    public let isVerified: Bool
    /// Whether it is the town's own, which goes before the pack's.
    public let isOwn: Bool
    /// Where it stands.
    public let location: Diagnostic.Location

    /// Whether there is a day on which both hold.
    func overlaps(_ other: Version) -> Bool {
      func ends(_ a: Version, before b: Version) -> Bool {
        guard let last = a.validTo, let first = b.validFrom else { return false }
        return last < first
      }
      return !ends(self, before: other) && !ends(other, before: self)
    }
  }

  /// The version in force on a day.
  public func version(on day: CalendarDate) -> Version? {
    versions.first { version in
      (version.validFrom.map { $0 <= day } ?? true) && (version.validTo.map { day <= $0 } ?? true)
    }
  }
}
