import CEL
import Law
import SourceText

/// Values written in a pack.
enum PackConstant {
  /// The value of a node, with text of its own; nil where it is not of the type.
  static func value(_ node: PackNode, _ type: FieldType, _ schema: SubjectSchema) -> Value? {
    if case .list(let element) = type {
      guard node.kind == .array else { return nil }
      var values: ContiguousArray<Value> = []
      for child in node.elements {
        guard let value = value(child, element, schema) else { return nil }
        values.append(value)
      }
      return .list(.init(values))
    }
    switch ScalarReader.read(node.tree, node.node, ValuePlan(type), EnumerationTable(schema)) {
    case .value(.string(let text)): return .string(Text(copying: text.bytes))
    case .value(let value), .numberForText(let value): return value
    case .wrongKind, .impossible, .notListed: return nil
    }
  }
}
