import Glibc
import SourceText

/// Brings the bytes of a text file to UTF-8.
enum TextDecoder {
  /// The text without a byte order mark. UTF-8 and UTF-16 are known by their mark or form; what is no UTF-8 is
  /// read as GB18030, in which older Chinese files are written.
  static func utf8(_ buffer: SourceBuffer) throws(DraftFault) -> SourceBuffer {
    let bytes = buffer.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = SourceBuffer(slice: 3..<bytes.count, of: buffer)
      if let offset = UTF8Validity.firstFault(of: rest.bytes) {
        throw .undecodable(encoding: "UTF-8", at: offset + 3)
      }
      return rest
    }
    if let encoding = utf16(bytes) {
      let start = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
      return try decode(bytes, from: start, encoding)
    }
    if let zero = bytes.firstIndex(of: 0) { throw .binary(at: zero) }
    guard let offset = UTF8Validity.firstFault(of: bytes) else { return buffer }
    do {
      return try decode(bytes, from: 0, "GB18030")
    } catch {
      // Text that is UTF-8 for the most part is meant as such: the place of the stray byte helps more.
      throw isMostlyUTF8(bytes, offset) ? .undecodable(encoding: "UTF-8", at: offset) : .notUTF8(at: offset)
    }
  }

  private static func isMostlyUTF8(_ bytes: UnsafeRawBufferPointer, _ fault: Int) -> Bool {
    bytes[..<fault].contains { $0 >= 0xE0 }
  }

  /// The form of UTF-16 that a text is in, by its mark or by the ASCII characters in it.
  private static func utf16(_ bytes: UnsafeRawBufferPointer) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    guard bytes.count % 2 == 0 else { return nil }
    // Line breaks, spaces and figures have a zero byte on one side; few Chinese characters look like them.
    var little = 0
    var big = 0
    for offset in stride(from: 0, to: min(bytes.count, sampleBytes), by: 2) {
      if bytes[offset + 1] == 0, isCommon(bytes[offset]) { little += 1 }
      if bytes[offset] == 0, isCommon(bytes[offset + 1]) { big += 1 }
    }
    if little == big { return nil }
    return little > big ? "UTF-16LE" : "UTF-16BE"
  }

  /// How much of a file tells its encoding.
  private static let sampleBytes = 1 << 16

  private static func isCommon(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0x20 || (0x31...0x39).contains(byte)
  }

  /// Decodes with the system's `iconv`.
  private static func decode(
    _ bytes: UnsafeRawBufferPointer, from start: Int, _ encoding: String
  ) throws(DraftFault) -> SourceBuffer {
    let converter = iconv_open("UTF-8", encoding)
    guard let converter, converter != iconv_t(bitPattern: -1) else {
      throw .undecodable(encoding: encoding, at: start)
    }
    defer { iconv_close(converter) }
    var fault: Int?
    // Two bytes of either encoding are at most three of UTF-8, and four are four.
    let room = (bytes.count - start) / 2 * 3 + 16
    let buffer = SourceBuffer(capacity: room) { memory in
      var input = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?.advanced(by: start)
        .assumingMemoryBound(to: CChar.self)
      var output = memory.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = bytes.count - start
      var space = memory.count
      if iconv(converter, &input, &left, &output, &space) == -1 { fault = bytes.count - left }
      return memory.count - space
    }
    if let fault { throw .undecodable(encoding: encoding, at: fault) }
    return buffer
  }
}
