import CEL
import SourceText

/// The declared shape of a pack's subjects: one declaration that expressions are checked against, input is
/// validated against, and findings take their names from.
public struct SubjectSchema: Sendable {
  /// The record types, by index.
  public var records: [RecordDeclaration] = []
  /// The enumerations, by index.
  public var enumerations: [EnumerationDeclaration] = []
  /// The index of the subject's own type.
  public var root = 0

  /// The record types as the expression language sees them, by the same index.
  public func recordTypes() -> [RecordType] {
    records.map { record in
      RecordType(
        name: record.name,
        fields: record.fields.map {
          .init(name: $0.name, type: celType(of: $0), maximumCount: $0.maximumCount)
        })
    }
  }

  private func celType(of field: FieldDeclaration) -> CELType {
    let type = celType(of: field.type, open: field.isOpen)
    return field.isNullable ? .nullable(type) : type
  }

  func celType(of type: FieldType, open: Bool = false) -> CELType {
    switch type {
    case .string: .string
    case .bool: .bool
    case .int: .int
    case .double: .double
    case .decimal: .opaque("decimal", [])
    case .date: .opaque("date", [])
    case .dateTime: .timestamp
    // An open enumeration may hold any text, so comparing it with an unlisted word is meant.
    case .enumeration(let index): open ? .string : .enumeration(enumerations[index].name)
    case .record(let index): .record(records[index].name)
    case .list(let element): .list(celType(of: element, open: open))
    }
  }
}

/// The type of a field.
public indirect enum FieldType: Sendable, Equatable {
  case string
  case bool
  case int
  case double
  /// An exact decimal, written as text.
  case decimal
  /// A calendar day, `YYYY-MM-DD`.
  case date
  /// A point in time, ISO 8601 with an offset.
  case dateTime
  /// An enumeration, by its index in the schema.
  case enumeration(Int)
  /// A record, by its index in the schema.
  case record(Int)
  case list(FieldType)
}

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

/// An enumeration: the strings a field may hold.
public struct EnumerationDeclaration: Sendable {
  /// The name.
  public let name: String
  /// What a reader calls it.
  public let title: LocalizedText
  /// The members in the order of their declaration, with what a reader calls them.
  public let members: [(name: String, title: LocalizedText)]

  /// What a reader calls a member.
  public func title(of member: String) -> LocalizedText? {
    members.first { $0.name == member }?.title
  }
}
