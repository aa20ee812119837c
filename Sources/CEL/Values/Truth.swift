/// What a condition came to, without the value that a fault would take.
public enum Truth: UInt8, Sendable {
  /// It does not hold.
  case `false`
  /// It holds.
  case `true`
  /// It cannot be told: facts are missing or the evaluation went wrong.
  case other

  /// The truth of a boolean.
  @inlinable public init(_ value: Bool) { self = value ? .true : .false }
}
