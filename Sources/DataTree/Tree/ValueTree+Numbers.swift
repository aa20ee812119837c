extension ValueTree {
  /// The exact text of a number as it is written, such as `-12.50` or `1e3`; nil for anything else.
  public func numberText(of node: NodeID) -> String? {
    kind(of: node) == .number ? sourceText(of: node) : nil
  }

  /// The bytes of a number as it is written; empty for anything else. Valid while the tree's file lives.
  @inlinable
  public func numberBytes(of node: NodeID) -> UnsafeRawBufferPointer {
    guard kind(of: node) == .number else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return sourceBytes(of: node)
  }

  /// Whether a number is written with digits alone: no fraction, no exponent, base ten.
  @inlinable
  public func isWrittenAsInteger(_ node: NodeID) -> Bool { record(node).form == .integer }

  /// The value of a number that is a whole number within `Int64`, however it is written: `7`, `7.0`, `7e0`.
  ///
  /// Nil for anything else; a number is never rounded.
  public func integer(of node: NodeID) -> Int64? {
    let record = record(node)
    guard record.kind == .number else { return nil }
    let text = sourceBytes(of: node)
    switch record.form {
    case .integer: return NumberText.integer(text)
    case .special: return NumberText.prefixedInteger(text)
    default: return NumberText.wholeDecimal(text)
    }
  }

  /// The value of a number rounded to the nearest double (an infinity where it is too large), nil for
  /// anything else.
  public func double(of node: NodeID) -> Double? {
    let record = record(node)
    guard record.kind == .number else { return nil }
    return NumberText.double(sourceBytes(of: node))
  }
}
