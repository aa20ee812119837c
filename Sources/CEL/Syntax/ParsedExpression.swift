import SourceText

/// An expression that was read without fault.
public struct ParsedExpression: Sendable {
  /// The text it was read from.
  public let source: SourceFile
  /// The outermost node.
  public let root: Expression
  /// One more than the highest number of a node.
  public let nodeCount: Int

  /// A node's part of the source, as it was written.
  public func text(of node: Expression) -> String {
    String(decoding: source.buffer.bytes[node.range.clamped(to: 0..<source.buffer.count)], as: UTF8.self)
  }
}
