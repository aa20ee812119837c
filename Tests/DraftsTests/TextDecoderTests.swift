import SourceText
import Testing

@testable import Drafts

/// The encodings of text files.
@Suite struct TextDecoderTests {
  static let text = "桃林镇通知\n\n第一条 不得收费，𠮷。\n"

  static let encodings: [(name: String, bytes: [UInt8])] = [
    ("UTF-8", Array(text.utf8)),
    ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
    ("UTF-16 LE with a mark", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    ("UTF-16 BE with a mark", [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
    ("UTF-16 LE", text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    ("UTF-16 BE", text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
    (
      "GB18030",
      [
        0xCC, 0xD2, 0xC1, 0xD6, 0xD5, 0xF2, 0xCD, 0xA8, 0xD6, 0xAA, 0x0A, 0x0A, 0xB5, 0xDA, 0xD2, 0xBB, 0xCC,
        0xF5,
        0x20, 0xB2, 0xBB, 0xB5, 0xC3, 0xCA, 0xD5, 0xB7, 0xD1, 0xA3, 0xAC, 0x95, 0x34, 0xB2, 0x35, 0xA1, 0xA3,
        0x0A,
      ]
    ),
  ]

  @Test(arguments: encodings.map(\.name)) func decodes(name: String) throws {
    let bytes = try #require(Self.encodings.first { $0.name == name }).bytes
    let buffer = try TextDecoder.utf8(SourceBuffer(bytes))
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == Self.text)
  }

  static let faults: [(bytes: [UInt8], offset: Int?)] = [
    ([0x41, 0xC3, 0xA9], nil),
    ([0x41, 0xC0, 0x80], 1),
    ([0xE0, 0x80, 0x80], 0),
    ([0xED, 0xA0, 0x80], 0),
    ([0xF4, 0x90, 0x80, 0x80], 0),
    ([0xF0, 0xA0, 0xAE, 0xB7], nil),
    ([0xE6, 0xA1], 0),
    ([0x41, 0xE6, 0xA1, 0x41], 1),
  ]

  @Test(arguments: faults.indices) func findsWhatIsNoUTF8(row: Int) {
    let (bytes, offset) = Self.faults[row]
    #expect(bytes.withUnsafeBytes { UTF8Validity.firstFault(of: $0) } == offset)
  }
}
