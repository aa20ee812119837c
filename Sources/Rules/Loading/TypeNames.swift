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
      faults.report(PackWording.expected(.text, for: .key("type"), at: node.head))
      return nil
    }
    if let type = type(named: text) { return type }
    // Of a list it is the elements' type that has no such name.
    let lists = text.ranges(of: Self.listStart).count
    let name = text.replacing(Self.listStart, with: "").replacing(")", with: "")
    let scalars = Self.scalars.keys.sorted()
    let known = scalars + enumerations.keys.sorted() + records.keys.sorted()
    faults.report(
      PackWording.unknownType(
        name, suggestion: Spelling.closest(to: name, among: known), scalars: scalars,
        at: node.location(of: name, after: Self.listStart.utf8.count * lists)))
    return nil
  }

  private static let listStart = "list("

  private func type(named text: String) -> FieldType? {
    if let scalar = Self.scalars[text] { return scalar }
    if let index = enumerations[text] { return .enumeration(index) }
    if let index = records[text] { return .record(index) }
    if text.hasPrefix(Self.listStart), text.hasSuffix(")") {
      return type(named: String(text.dropFirst(Self.listStart.count).dropLast())).map { .list($0) }
    }
    return nil
  }
}
