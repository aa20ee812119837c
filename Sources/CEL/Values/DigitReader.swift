/// Reads fixed numbers of digits from the texts of points in time.
struct DigitReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset &+= 1
    return true
  }

  private mutating func digit() -> Int? {
    guard offset < bytes.count, case let digit = bytes[offset] &- UInt8(ascii: "0"), digit < 10 else {
      return nil
    }
    offset &+= 1
    return Int(digit)
  }

  /// Exactly so many digits.
  mutating func number(digits: Int) -> Int? {
    var number = 0
    for _ in 0..<digits {
      guard let digit = digit() else { return nil }
      number = number &* 10 &+ digit
    }
    return number
  }

  /// At least one digit; those after the first `digits` are dropped, missing ones count as zero.
  mutating func fraction(digits: Int) -> Int? {
    guard let first = digit() else { return nil }
    var number = first
    var read = 1
    while let next = digit() {
      if read < digits {
        number = number &* 10 &+ next
        read &+= 1
      }
    }
    while read < digits {
      number = number &* 10
      read &+= 1
    }
    return number
  }

  /// `Z`, or hours and minutes behind a sign; the result is in seconds.
  mutating func zoneOffset() -> Int? {
    if take(UInt8(ascii: "Z")) || take(UInt8(ascii: "z")) { return 0 }
    let sign: Int
    if take(UInt8(ascii: "+")) {
      sign = 1
    } else if take(UInt8(ascii: "-")) {
      sign = -1
    } else {
      return nil
    }
    guard let hours = number(digits: 2), take(UInt8(ascii: ":")), let minutes = number(digits: 2),
      hours < 24, minutes < 60
    else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}
