extension Value {
  /// A value that may be missing.
  public final class OptionalValue: Sendable {
    /// The value, nil for `optional.none()`.
    public let wrapped: Value?
    let weight: Int

    /// An optional from its value.
    public init(_ wrapped: Value?) {
      self.wrapped = wrapped
      weight = wrapped.map { Value.weight(1, adding: $0) } ?? 1
    }

    /// The optional without a value.
    public static let none = OptionalValue(nil)
  }
}
