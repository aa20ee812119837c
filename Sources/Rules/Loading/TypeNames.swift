import SourceText

/// The names that a field's type may use.
struct TypeNames {
  let enumerations: [String: Int]
  let records: [String: Int]

  private static let scalars: [String: FieldType] = [
    "string": .string, "bool": .bool, "int": .int, "double": .double, "decimal": .decimal, "date": .date,
    "dateTime": .dateTime,
  ]

  /// The type that a node names, such as `date` or `list(Officer)`.
  func type(_ node: PackNode, _ faults: FaultList) -> FieldType? {
    guard let text = node.text else {
      faults.report(PackWording.expected(.text, for: .key("type"), at: node.location))
      return nil
    }
    if let type = type(named: text) { return type }
    let known = Self.scalars.keys.sorted() + enumerations.keys.sorted() + records.keys.sorted()
    faults.report(
      PackWording.unknownName(
        .type, text, suggestion: Spelling.closest(to: text, among: known), at: node.location))
    return nil
  }

  private func type(named text: String) -> FieldType? {
    if let scalar = Self.scalars[text] { return scalar }
    if let index = enumerations[text] { return .enumeration(index) }
    if let index = records[text] { return .record(index) }
    if text.hasPrefix("list("), text.hasSuffix(")") {
      return type(named: String(text.dropFirst(5).dropLast())).map { .list($0) }
    }
    return nil
  }
}
