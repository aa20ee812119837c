/// Writes JSON text piece by piece: objects and arrays open and close, the commas come by themselves.
package struct JSONOutput {
  /// The bytes so far.
  package private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth: Int
  private var place = Place.start

  /// What stands before the next byte; it decides on comma and line break.
  private enum Place {
    case start, afterOpen, afterKey, afterValue
  }

  /// An output that starts inside `depth` open containers.
  package init(pretty: Bool, depth: Int = 0) {
    isPretty = pretty
    self.depth = depth
  }

  /// Adds the bytes to an output and forgets them; the memory stays.
  package mutating func move(to output: inout [UInt8]) {
    output.append(contentsOf: bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Opens an object.
  package mutating func openObject() { open(UInt8(ascii: "{")) }
  /// Closes an object.
  package mutating func closeObject() { close(UInt8(ascii: "}")) }
  /// Opens an array.
  package mutating func openArray() { open(UInt8(ascii: "[")) }
  /// Closes an array.
  package mutating func closeArray() { close(UInt8(ascii: "]")) }

  /// The key of the next value.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(0x22)
    colon()
  }

  /// The key of the next value, from data.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    colon()
  }

  /// A text.
  package mutating func value(_ text: String) {
    separate()
    quote(text)
    place = .afterValue
  }

  /// A text or null.
  package mutating func value(_ text: String?) {
    if let text { value(text) } else { null() }
  }

  /// A number.
  package mutating func value(_ number: Int) {
    separate()
    // Counts and columns are mostly one digit.
    if (0..<10).contains(number) {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
    place = .afterValue
  }

  /// A number that is written already.
  package mutating func number(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    place = .afterValue
  }

  /// A number or null.
  package mutating func value(_ number: Int?) {
    if let number { value(number) } else { null() }
  }

  /// A truth value.
  package mutating func value(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    place = .afterValue
  }

  /// Null.
  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
    place = .afterValue
  }

  /// JSON text that is written already, as it is.
  package mutating func verbatim(_ text: UnsafeRawBufferPointer) {
    separate()
    bytes.append(contentsOf: text)
    place = .afterValue
  }

  /// Ends a line of NDJSON.
  package mutating func newline() {
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

  private mutating func colon() {
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(0x20) }
    place = .afterKey
  }

  private mutating func indent() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  /// Writes a text in quotes: what needs no escape goes over in one piece.
  private mutating func quote(_ text: String) {
    var text = text
    text.withUTF8 { quote($0) }
  }

  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(0x22)
    var start = 0
    for (index, byte) in text.enumerated() where Self.needsEscape(byte) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      escape(byte)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    bytes.append(0x22)
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(0x6E)
    case 0x0D: bytes.append(0x72)
    case 0x09: bytes.append(0x74)
    default:
      // Control bytes of untrusted text never reach a terminal as they are.
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(Self.hex(byte >> 4))
      bytes.append(Self.hex(byte & 15))
    }
  }

  private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x57 + digit }
}
