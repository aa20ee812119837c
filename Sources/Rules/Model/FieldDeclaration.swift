import CEL
import SourceText

/// A field of a record type.
///
/// A class: places and messages hand declarations on.
public final class FieldDeclaration: Sendable {
  /// When a subject has to hold the field.
  public enum Requirement: Sendable {
    case never
    case always
    /// Where this expression over the subject holds.
    case when(String)
  }

  /// The name.
  public let name: String
  /// What a reader calls it.
  public let title: LocalizedText
  /// The type.
  public let type: FieldType
  /// Other spellings that input may use.
  public let aliases: [String]
  /// Which document to ask for when the field is missing.
  public let request: LocalizedText?
  /// Whether an explicit `null` states "none"; elsewhere it is the same as absent.
  public let isNullable: Bool
  /// Whether an enumeration's unlisted values are left to the rules.
  public let isOpen: Bool
  /// The unit of a number, such as `yuan`.
  public let unit: String?
  /// The most elements of a list.
  public let maximumCount: Int?
  /// When the field has to be there.
  public let requirement: Requirement

  init(
    name: String, title: LocalizedText, type: FieldType, aliases: [String], request: LocalizedText?,
    isNullable: Bool, isOpen: Bool, unit: String?, maximumCount: Int?, requirement: Requirement
  ) {
    self.name = name
    self.title = title
    self.type = type
    self.aliases = aliases
    self.request = request
    self.isNullable = isNullable
    self.isOpen = isOpen
    self.unit = unit
    self.maximumCount = maximumCount
    self.requirement = requirement
  }
}
