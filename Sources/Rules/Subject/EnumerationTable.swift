import CEL
import DataTree
import Law

/// The members of a schema's enumerations as bytes, for comparing without making strings.
struct EnumerationTable: Sendable {
  private let members: [[[UInt8]]]

  init(_ schema: SubjectSchema) {
    members = schema.enumerations.map { $0.members.map { Array($0.name.utf8) } }
  }

  /// Whether an enumeration lists a text.
  func holds(_ text: UnsafeRawBufferPointer, in enumeration: Int) -> Bool {
    members[enumeration].contains { $0.count == text.count && $0.elementsEqual(text) }
  }
}
