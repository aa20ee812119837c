/// A value of a host type: two words that the type's functions understand.
///
/// Two values of one type are equal when their words are, so a type keeps its values in one normal form.
public struct Opaque: Sendable, Hashable {
  /// The first word.
  public let low: UInt64
  /// The second word.
  public let high: Int64
  /// Which opaque type; a number given out by `OpaqueTypeID`.
  public let type: OpaqueTypeID
  /// A small part, such as a scale.
  public let tag: Int16

  /// A value from its words.
  public init(type: OpaqueTypeID, tag: Int16 = 0, low: UInt64, high: Int64 = 0) {
    self.type = type
    self.tag = tag
    self.low = low
    self.high = high
  }
}

extension Opaque {
  /// The order by the words: `high`, then `low`. It means something for types that declare ordering operators
  /// without an implementation of their own.
  @inline(__always) func order(_ other: Opaque) -> Order {
    if high != other.high { return high < other.high ? .less : .greater }
    return low == other.low ? .equal : (low < other.low ? .less : .greater)
  }
}

/// The number of an opaque type, chosen by the host, one per type name. Types ordered by their words have
/// numbers below 64.
public struct OpaqueTypeID: RawRepresentable, Sendable, Hashable {
  /// The number.
  public let rawValue: UInt16

  /// A number.
  public init(rawValue: UInt16) { self.rawValue = rawValue }
}
