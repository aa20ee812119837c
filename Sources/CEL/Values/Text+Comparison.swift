extension Text: Hashable, Comparable {
  /// Whether both hold the same bytes.
  public static func == (left: Text, right: Text) -> Bool {
    left.length == right.length && Text.compare(left.start, right.start, common: left.count) == 0
  }

  /// Whether the left one comes first by its bytes, which for UTF-8 is the order of the code points.
  public static func < (left: Text, right: Text) -> Bool { left.order(right) < 0 }

  /// -1, 0 or 1 for before, equal and after, by the bytes.
  @inline(__always) func order(_ other: Text) -> Int {
    let common = Text.compare(start, other.start, common: Swift.min(count, other.count))
    if common != 0 { return common }
    return length == other.length ? 0 : (length < other.length ? -1 : 1)
  }

  /// Compares `common` bytes of both; most texts that rules compare are dates and short words, for which a
  /// few loads of eight bytes take less time than a call of `memcmp`.
  @inline(__always) static func compare(
    _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, common: Int
  ) -> Int {
    if common >= 8 {
      let last = common &- 8
      var offset = 0
      while offset < last {
        let a = word(left + offset)
        let b = word(right + offset)
        if a != b { return a < b ? -1 : 1 }
        offset &+= 8
      }
      let a = word(left + last)
      let b = word(right + last)
      return a == b ? 0 : (a < b ? -1 : 1)
    }
    var offset = 0
    while offset < common {
      let a = left[offset]
      let b = right[offset]
      if a != b { return a < b ? -1 : 1 }
      offset &+= 1
    }
    return 0
  }

  @inline(__always) private static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(bigEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  /// Feeds the bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
  }

  /// A number that equal texts share: the seed, the length and the bytes in steps of eight.
  @inline(__always) func quickHash(_ seed: UInt64) -> UInt64 {
    var hash = (seed ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset &+ 8 <= count {
      hash = (hash ^ Text.word(start + offset)) &* 0x9FB2_1C65_1E98_DF25
      hash ^= hash >> 32
      offset &+= 8
    }
    var rest: UInt64 = 0
    while offset < count {
      rest = rest << 8 | UInt64(start[offset])
      offset &+= 1
    }
    hash = (hash ^ rest) &* 0x9FB2_1C65_1E98_DF25
    return hash ^ (hash >> 29)
  }
}
