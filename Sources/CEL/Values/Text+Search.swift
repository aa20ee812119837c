import CRE2

extension Text {
  /// Whether the text begins with another.
  @inline(__always) func hasPrefix(_ prefix: Text) -> Bool {
    prefix.length <= length && Text.compare(start, prefix.start, common: prefix.count) == 0
  }

  /// Whether the text ends with another.
  @inline(__always) func hasSuffix(_ suffix: Text) -> Bool {
    suffix.length <= length
      && Text.compare(start + (count &- suffix.count), suffix.start, common: suffix.count) == 0
  }

  /// The byte offset of the first place of a part at or after a byte offset.
  func firstOffset(of part: Text, from origin: Int = 0) -> Int? {
    guard origin <= count else { return nil }
    if part.isEmpty { return origin }
    let found = cre2_find_literal(start + origin, count - origin, part.start, part.count)
    return found < 0 ? nil : origin + Int(found)
  }

  /// The byte offset of the last place of a part that starts at or before a byte offset.
  func lastOffset(of part: Text, notAfter limit: Int) -> Int? {
    var offset = min(limit, count - part.count)
    while offset >= 0 {
      if Text.compare(start + offset, part.start, common: part.count) == 0 { return offset }
      offset -= 1
    }
    return nil
  }

  /// Whether a part occurs.
  func contains(_ part: Text) -> Bool { firstOffset(of: part) != nil }
}
