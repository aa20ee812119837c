/// Writes JSON text piece by piece: objects and arrays open and close, the commas come by themselves.
struct JSONOutput {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth: Int
  private var place = Place.start

  /// What stands before the next byte; it decides on comma and line break.
  private enum Place {
    case start, afterOpen, afterKey, afterValue
  }

  /// An output that starts inside `depth` open containers.
  init(pretty: Bool, depth: Int = 0) {
    isPretty = pretty
    self.depth = depth
  }

  /// Hands the bytes over and forgets them.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  mutating func openObject() { open(UInt8(ascii: "{")) }
  mutating func closeObject() { close(UInt8(ascii: "}")) }
  mutating func openArray() { open(UInt8(ascii: "[")) }
  mutating func closeArray() { close(UInt8(ascii: "]")) }

  /// The key of the next value.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(contentsOf: isPretty ? [0x22, 0x3A, 0x20] : [0x22, 0x3A])
    place = .afterKey
  }

  /// The key of the next value, from data.
  mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(contentsOf: isPretty ? [0x3A, 0x20] : [0x3A])
    place = .afterKey
  }

  mutating func value(_ text: String) {
    separate()
    quote(text)
    place = .afterValue
  }

  mutating func value(_ text: String?) {
    if let text { value(text) } else { null() }
  }

  mutating func value(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
    place = .afterValue
  }

  /// A number that is written already.
  mutating func number(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    place = .afterValue
  }

  mutating func value(_ number: Int?) {
    if let number { value(number) } else { null() }
  }

  mutating func value(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    place = .afterValue
  }

  mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
    place = .afterValue
  }

  /// Ends a line of NDJSON.
  mutating func newline() {
    bytes.append(0x0A)
    place = .start
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    place = .afterOpen
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if isPretty && place == .afterValue { indent() }
    bytes.append(bracket)
    place = .afterValue
  }

  private mutating func separate() {
    if place == .afterValue { bytes.append(UInt8(ascii: ",")) }
    if isPretty && (place == .afterValue || place == .afterOpen) { indent() }
  }

  private mutating func indent() {
    bytes.append(0x0A)
    for _ in 0..<depth { bytes.append(contentsOf: [0x20, 0x20]) }
  }

  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
      case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
      case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
      case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
      case 0..<0x20, 0x7F:
        // Control bytes of untrusted text never reach a terminal as they are.
        bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, Self.hex[Int(byte >> 4)], Self.hex[Int(byte & 15)]])
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  private static let hex = Array("0123456789abcdef".utf8)
}
