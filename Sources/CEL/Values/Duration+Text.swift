/// Spans as text: `1h30m`, `-1.5s`, `250ms`, `0` in; seconds with an `s` out.
extension Value.Duration {
  private static let units: [(name: StaticString, nanoseconds: UInt64)] = [
    ("ns", 1), ("us", 1000), ("µs", 1000), ("μs", 1000), ("ms", 1_000_000), ("s", 1_000_000_000),
    ("m", 60_000_000_000), ("h", 3_600_000_000_000),
  ]

  /// A span from text; nil for anything else and for spans that are too long.
  public init?(parsing text: Text) {
    let bytes = text.bytes
    var offset = 0
    var isNegative = false
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      offset = 1
    }
    if bytes.count == offset + 1, bytes[offset] == UInt8(ascii: "0") {
      self.init(nanoseconds: 0)
      return
    }
    guard offset < bytes.count else { return nil }
    var total: UInt64 = 0
    while offset < bytes.count {
      guard let part = Value.Duration.part(bytes, &offset) else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(part)
      guard !overflow else { return nil }
      total = sum
    }
    guard total <= (isNegative ? Int64.min : .max).magnitude else { return nil }
    self.init(nanoseconds: Int64(truncatingIfNeeded: isNegative ? 0 &- total : total))
  }

  /// One number with its unit, in nanoseconds.
  private static func part(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> UInt64? {
    var whole: UInt64 = 0
    var digits = 0
    while offset < bytes.count, case let digit = bytes[offset] &- 48, digit < 10 {
      let (shifted, tooBig) = whole.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = shifted.addingReportingOverflow(UInt64(digit))
      guard !tooBig, !overflow else { return nil }
      whole = sum
      digits += 1
      offset += 1
    }
    var fraction: UInt64 = 0
    var scale: UInt64 = 1
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      while offset < bytes.count, case let digit = bytes[offset] &- 48, digit < 10 {
        // More decimals than these are less than a nanosecond of an hour.
        if scale < 100_000_000_000_000 {
          fraction = fraction * 10 + UInt64(digit)
          scale *= 10
        }
        digits += 1
        offset += 1
      }
    }
    guard digits > 0 else { return nil }
    let rest = UnsafeBufferPointer(rebasing: bytes[offset...])
    let length = rest.firstIndex { $0 &- 48 < 10 || $0 == UInt8(ascii: ".") } ?? rest.count
    guard
      let unit = units.first(where: { unit in
        unit.name.utf8CodeUnitCount == length && rest[..<length].elementsEqual(Text(unit.name).bytes)
      })
    else { return nil }
    offset += length
    let (scaled, tooBig) = whole.multipliedReportingOverflow(by: unit.nanoseconds)
    guard !tooBig else { return nil }
    let parts = fraction.multipliedFullWidth(by: unit.nanoseconds)
    let (total, overflow) = scaled.addingReportingOverflow(scale.dividingFullWidth(parts).quotient)
    return overflow ? nil : total
  }
}

extension Value.Duration: CustomStringConvertible {
  /// The span in seconds, with as many decimals as are not zero.
  public var description: String {
    let sign = totalNanoseconds < 0 ? "-" : ""
    return "\(sign)\(seconds.magnitude)\(decimals(Int(nanoseconds.magnitude)))s"
  }
}
