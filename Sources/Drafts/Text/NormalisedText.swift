import SourceText

/// A draft's text with one form for each character and without layout, and the way back to the text as written.
///
/// Digits and letters are ASCII; punctuation between Chinese is full width; quotation marks are “”; no spaces
/// stand beside Chinese. Paragraphs end with a line feed.
public struct NormalisedText: Sendable {
  /// The bytes, UTF-8.
  public let buffer: SourceBuffer
  /// The paragraphs in their order.
  public let paragraphs: [Paragraph]
  let map: OffsetMap

  /// One paragraph; a line of the manuscript may hold several.
  public struct Paragraph: Sendable {
    /// Where it is.
    public let range: Range<Int>
    /// Whether it is a row of a table.
    public let isTableRow: Bool
    /// Whether nothing but blank lines stands between it and the paragraph before.
    public let followsBlankLine: Bool
  }

  /// The bytes.
  public var bytes: UnsafeRawBufferPointer { buffer.bytes }

  /// The range in the manuscript's text of a range.
  public func source(of range: Range<Int>) -> Range<Int> { map.source(of: range) }

  /// The words of a range.
  public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
