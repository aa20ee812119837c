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
  case error(EvaluationError)

  /// A point in time: seconds and nanoseconds (0 to 999,999,999) since 1970-01-01T00:00:00Z.
  public struct Timestamp: Sendable, Hashable {
    public var seconds: Int64
    public var nanoseconds: Int32

    /// A point in time from its parts.
    public init(seconds: Int64, nanoseconds: Int32 = 0) {
      self.seconds = seconds
      self.nanoseconds = nanoseconds
    }
  }

  /// A span of time: seconds and nanoseconds of the same sign.
  public struct Duration: Sendable, Hashable {
    public var seconds: Int64
    public var nanoseconds: Int32

    /// A span from its parts.
    public init(seconds: Int64, nanoseconds: Int32 = 0) {
      self.seconds = seconds
      self.nanoseconds = nanoseconds
    }
  }

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

/// A value of a host type: two words that the type's functions understand.
///
/// Two values of one type are equal when their words are, so a type keeps its values in one normal form.
public struct Opaque: Sendable, Hashable {
  /// Which opaque type; a number given out by `OpaqueTypeID`.
  public let type: OpaqueTypeID
  /// A small part, such as a scale.
  public let tag: Int16
  /// The first word.
  public let low: UInt64
  /// The second word.
  public let high: Int64

  /// A value from its words.
  public init(type: OpaqueTypeID, tag: Int16 = 0, low: UInt64, high: Int64 = 0) {
    self.type = type
    self.tag = tag
    self.low = low
    self.high = high
  }
}

/// The number of an opaque type, chosen by the host, one per type name.
public struct OpaqueTypeID: RawRepresentable, Sendable, Hashable {
  public let rawValue: UInt16

  /// A number.
  public init(rawValue: UInt16) { self.rawValue = rawValue }
}
