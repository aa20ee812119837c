import SourceText

/// Reads the source of a text once more and notes where each byte of the decoded text comes from.
struct TextTrace {
  let source: UnsafeRawBufferPointer
  private(set) var runs: [OffsetMap.Run] = []
  /// The number of decoded bytes so far.
  private(set) var count = 0
  /// The decoded bytes, which tests compare with the reader's.
  private(set) var decoded: [UInt8] = []

  init(source: UnsafeRawBufferPointer) { self.source = source }

  /// The map of what was read.
  var map: OffsetMap { OffsetMap(runs: runs) }

  /// One byte that stands in the source as it is.
  mutating func step(_ offset: Int) {
    let isInStep =
      runs.last.map { $0.sourceLength == nil && offset - $0.source == count - $0.decoded } ?? false
    if !isInStep { runs.append(.init(decoded: count, source: offset)) }
    decoded.append(source[offset])
    count += 1
  }

  /// Text that a span of the source stands for as a whole.
  mutating func replace(_ range: Range<Int>, with scalar: Unicode.Scalar) {
    runs.append(.init(decoded: count, source: range.lowerBound, sourceLength: range.count))
    let units = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    decoded.append(contentsOf: units)
    count += units.count
  }

  /// Where the end of the text maps to.
  mutating func end(at offset: Int) {
    runs.append(.init(decoded: count, source: offset))
  }

  /// The length of the line break at an offset, 0 where there is none.
  ///
  /// libyaml takes U+0085, U+2028 and U+2029 for line breaks too, as YAML 1.1 did.
  static func lineBreak(in source: UnsafeRawBufferPointer, at offset: Int, _ end: Int) -> Int {
    guard offset < end else { return 0 }
    switch source[offset] {
    case UInt8(ascii: "\n"):
      return 1
    case UInt8(ascii: "\r"):
      return offset + 1 < end && source[offset + 1] == UInt8(ascii: "\n") ? 2 : 1
    case 0xC2:
      return offset + 1 < end && source[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      let isSeparator = offset + 2 < end && source[offset + 1] == 0x80 && source[offset + 2] | 1 == 0xA9
      return isSeparator ? 3 : 0
    default:
      return 0
    }
  }

  /// The length of the line break at an offset of the source, 0 where there is none.
  func lineBreak(at offset: Int, _ end: Int) -> Int { Self.lineBreak(in: source, at: offset, end) }

  /// Whether a line break of this many bytes stays what it is instead of becoming a line feed.
  func isKept(_ lineBreak: Int) -> Bool { lineBreak == 3 }

  /// A line break as it comes out when it is not folded.
  mutating func addLineBreak(_ range: Range<Int>) {
    if isKept(range.count) {
      for offset in range { step(offset) }
    } else if range.count == 1, source[range.lowerBound] == UInt8(ascii: "\n") {
      step(range.lowerBound)
    } else {
      replace(range, with: "\n")
    }
  }

  /// Whether a space or tab stands at an offset.
  func isBlank(at offset: Int) -> Bool {
    offset < source.count && (source[offset] == UInt8(ascii: " ") || source[offset] == UInt8(ascii: "\t"))
  }
}
