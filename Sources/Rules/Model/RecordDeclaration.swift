import CEL
import SourceText

/// A record type of the subject.
public struct RecordDeclaration: Sendable {
  /// The name.
  public let name: String
  /// What a reader calls it.
  public let title: LocalizedText
  /// The fields; the index is the slot.
  public internal(set) var fields: [FieldDeclaration] = []
  /// The slots by name, with the aliases.
  var slots: [String: Int] = [:]
}
