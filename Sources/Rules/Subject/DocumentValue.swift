import CEL
import DataTree

/// A document as a value of the expression language, for documents that no type declares.
///
/// Objects are maps, arrays lists. A number is an `int` where it is written as a whole number that fits, an
/// `uint` where only that holds it, else a `double`.
public enum DocumentValue {
  /// The value of a node, with texts of its own. Of two equal keys the first counts.
  public static func value(_ tree: ValueTree, _ node: ValueTree.NodeID) -> Value {
    switch tree.kind(of: node) {
    case .null: return .null
    case .bool: return .bool(tree.bool(of: node) ?? false)
    case .number: return number(tree, node)
    case .string: return .string(Text(copying: tree.text(of: node)))
    case .array: return .list(tree.children(of: node).map { value(tree, $0) })
    case .object:
      var keys: ContiguousArray<Value> = []
      var values: ContiguousArray<Value> = []
      var known: Set<String> = []
      for member in tree.members(of: node) {
        guard known.insert(tree.string(of: member.key) ?? "").inserted else { continue }
        keys.append(value(tree, member.key))
        values.append(value(tree, member.value))
      }
      do {
        return .map(try Value.Map.make(keys: keys, values: values))
      } catch {
        return .error(error)
      }
    }
  }

  private static func number(_ tree: ValueTree, _ node: ValueTree.NodeID) -> Value {
    if tree.isWrittenAsInteger(node) {
      if let integer = tree.integer(of: node) { return .int(integer) }
      if let integer = tree.numberText(of: node).flatMap({ UInt64($0) }) { return .uint(integer) }
    }
    return .double(tree.double(of: node) ?? .nan)
  }
}
