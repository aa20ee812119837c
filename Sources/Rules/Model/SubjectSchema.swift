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
