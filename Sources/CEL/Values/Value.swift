/// A value of the expression language while it is evaluated.
///
/// The cases that a condition over a record meets all the time hold no reference: copying them costs no
/// reference counting. Text is borrowed from the subject or the program where it can be (see `Text`);
/// `detached(from:)` makes a value that outlives them.
public enum Value: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(Text)
  case bytes(Text)
  case timestamp(Timestamp)
  case duration(Duration)
  case list(List)
  case map(Map)
  /// A record of the evaluation's store.
  case record(Record)
  case optional(OptionalValue)
  case type(TypeValue)
  case opaque(Opaque)
  /// A value that depends on facts that are not known.
  case unknown(Unknown)
  /// An evaluation that went wrong.
  indirect case error(EvaluationError)

  /// A record: the place of its slots in the store, and its type.
  public struct Record: Sendable, Hashable {
    /// The index in the store of the record's first field.
    public let base: Int32
    /// The record type's index in the store's `recordTypes`.
    public let type: Int32

    /// A record from its place and type.
    public init(base: Int32, type: Int32) {
      self.base = base
      self.type = type
    }
  }
}

extension Value {
  /// A string with a copy of the text.
  public static func string(_ string: String) -> Value { .string(Text(string)) }

  /// A failed evaluation, from its reason.
  public static func error(_ reason: EvaluationError.Reason) -> Value { .error(EvaluationError(reason)) }

  /// A list with elements of its own.
  public static func list(_ elements: [Value]) -> Value { .list(List(ContiguousArray(elements))) }

  /// Something that is not known and stands outside the subject, by name.
  public static func unknown(_ name: String) -> Value { .unknown(Unknown(.named(name))) }

  /// Whether the value is neither unknown nor an error.
  @inlinable public var isDefinite: Bool {
    switch self {
    case .unknown, .error: false
    default: true
    }
  }
}
