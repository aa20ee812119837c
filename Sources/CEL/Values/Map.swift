extension Value {
  /// A map in the order of its keys' first mention.
  public final class Map: Sendable {
    /// The entries.
    let entries: ContiguousArray<(key: Value, value: Value)>

    init(_ entries: ContiguousArray<(key: Value, value: Value)>) { self.entries = entries }
  }

  /// A value that may be missing.
  public final class OptionalValue: Sendable {
    /// The value, nil for `optional.none()`.
    public let wrapped: Value?

    init(_ wrapped: Value?) { self.wrapped = wrapped }
  }

  /// A type as a value.
  public final class TypeValue: Sendable {
    /// The type.
    public let type: CELType

    init(_ type: CELType) { self.type = type }
  }
}
