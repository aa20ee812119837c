/// Reads the numbers of a time zone file in network byte order.
struct TimeZoneFileReader {
  /// The counts that a header gives for the body behind it.
  struct Header {
    let version: Int
    let universal: Int
    let standard: Int
    let leapSeconds: Int
    let transitions: Int
    let types: Int
    let characters: Int

    func bodySize(wordSize: Int) -> Int {
      transitions * (wordSize + 1) + types * 6 + characters + leapSeconds * (wordSize + 4) + standard
        + universal
    }
  }

  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func skip(_ count: Int) -> Bool {
    guard count >= 0, count <= bytes.count - offset else { return false }
    offset += count
    return true
  }

  /// A signed number of 4 or 8 bytes, an unsigned one of 1.
  mutating func integer(size: Int) -> Int64? {
    guard size <= bytes.count - offset else { return nil }
    var number: UInt64 = 0
    for byte in bytes[offset..<offset + size] { number = number << 8 | UInt64(byte) }
    offset += size
    switch size {
    case 4: return Int64(Int32(truncatingIfNeeded: number))
    default: return Int64(truncatingIfNeeded: number)
    }
  }

  mutating func header() -> Header? {
    guard bytes.count - offset >= 44, bytes[offset..<offset + 4].elementsEqual("TZif".utf8) else {
      return nil
    }
    let version = bytes[offset + 4]
    offset += 20
    var counts: [Int] = []
    for _ in 0..<6 {
      guard let count = integer(size: 4), (0...Int64(bytes.count)).contains(count) else { return nil }
      counts.append(Int(count))
    }
    return Header(
      version: version >= UInt8(ascii: "2") ? Int(version - UInt8(ascii: "0")) : 1, universal: counts[0],
      standard: counts[1], leapSeconds: counts[2], transitions: counts[3], types: counts[4],
      characters: counts[5])
  }

  /// The line behind the body, without its line feeds.
  mutating func line() -> Substring {
    let newline = UInt8(ascii: "\n")
    guard offset < bytes.count, bytes[offset] == newline else { return "" }
    let end = bytes[(offset + 1)...].firstIndex(of: newline) ?? bytes.count
    return Substring(decoding: bytes[(offset + 1)..<end], as: UTF8.self)
  }
}
