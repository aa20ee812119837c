extension ExactDecimal {
  /// The number as machine words, for a value that stores 64 + 64 + 16 bits.
  public struct Words: Sendable, Hashable {
    /// The low half of the significand.
    public var low: UInt64
    /// The high half of the significand, with its sign.
    public var high: Int64
    /// The scale.
    public var tag: Int16

    /// Words from their values.
    public init(low: UInt64, high: Int64, tag: Int16) {
      self.low = low
      self.high = high
      self.tag = tag
    }
  }

  /// The number as machine words. Equal numbers have equal words.
  public var words: Words {
    Words(
      low: UInt64(truncatingIfNeeded: significand), high: Int64(truncatingIfNeeded: significand >> 64),
      tag: Int16(truncatingIfNeeded: scale))
  }

  /// A number from its words; nil for words that no number has.
  public init?(words: Words) {
    let significand = Int128(words.high) << 64 | Int128(words.low)
    guard let value = ExactDecimal(significand: significand, scale: Int(words.tag)), value.words == words
    else { return nil }
    self = value
  }
}
