import CEL
import DataTree
import Law

/// Reads a scalar of a document as a value of a declared type.
enum ScalarReader {
  /// What came of it.
  enum Result {
    case value(Value)
    /// A value, written in a form that deserves a remark.
    case numberForText(Value)
    /// Something other than the type asks for.
    case wrongKind
    /// The right kind, but no value of the type, such as 30 February.
    case impossible
    /// A text that the enumeration does not list.
    case notListed
  }

  /// Reads a node as a value of a scalar type. Text is borrowed from the tree.
  static func read(
    _ tree: ValueTree, _ node: ValueTree.NodeID, _ plan: ValuePlan, _ enumerations: borrowing EnumerationTable
  ) -> Result {
    let kind = tree.kind(of: node)
    switch plan.kind {
    case .string:
      return kind == .string ? .value(.string(Text(borrowing: tree.text(of: node)))) : .wrongKind
    case .bool:
      guard let flag = tree.bool(of: node) else { return .wrongKind }
      return .value(.bool(flag))
    case .int:
      guard kind == .number else { return .wrongKind }
      guard let number = tree.integer(of: node) else { return .impossible }
      return .value(.int(number))
    case .double:
      guard let number = tree.double(of: node) else { return .wrongKind }
      return .value(.double(number))
    case .decimal:
      return decimal(tree, node, kind)
    case .date:
      // YAML reads an unquoted day as text as well.
      guard kind == .string else { return .wrongKind }
      return CalendarDate(bytes: tree.text(of: node)).map { .value(.date($0)) } ?? .impossible
    case .dateTime:
      guard kind == .string else { return .wrongKind }
      return Value.Timestamp(parsing: Text(borrowing: tree.text(of: node))).map { .value(.timestamp($0)) }
        ?? .impossible
    case .enumeration:
      guard kind == .string else { return .wrongKind }
      let text = tree.text(of: node)
      guard plan.isOpen || enumerations.holds(text, in: Int(plan.index)) else { return .notListed }
      return .value(.string(Text(borrowing: text)))
    case .record, .list:
      return .wrongKind
    }
  }

  private static func decimal(_ tree: ValueTree, _ node: ValueTree.NodeID, _ kind: ValueTree.Kind) -> Result {
    switch kind {
    case .string:
      return (try? ExactDecimal(parsing: tree.text(of: node))).map { .value(.decimal($0)) } ?? .impossible
    case .number:
      return (try? ExactDecimal(parsingJSON: tree.numberBytes(of: node))).map { .numberForText(.decimal($0)) }
        ?? .impossible
    default:
      return .wrongKind
    }
  }
}
