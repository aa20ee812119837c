/// An expression whose names are resolved and whose types agree.
public struct CheckedExpression: Sendable {
  /// The expression.
  public let parsed: ParsedExpression
  /// The nodes' types, by `Expression.id`.
  public let types: [CELType]
  /// What the nodes refer to, by `Expression.id`.
  public let references: [Reference?]
  /// How many numbers `Reference.local` uses.
  public let localCount: Int

  /// The type of the expression's value.
  public var resultType: CELType { type(of: parsed.root) }

  /// The type of a node.
  public func type(of node: Expression) -> CELType {
    types.indices.contains(Int(node.id)) ? types[Int(node.id)] : .error
  }

  /// What a node refers to.
  public func reference(of node: Expression) -> Reference? {
    references.indices.contains(Int(node.id)) ? references[Int(node.id)] : nil
  }
}
