import SourceText

/// A draft's text as it is written, before anything is understood of it.
public struct Manuscript: Sendable {
  /// The text in UTF-8. A line is a paragraph or a row of a table, whatever the file's own format, so that
  /// lines and columns are what a reader counts; U+2028 is a line break inside a paragraph.
  public let text: SourceFile
  /// What the text was read from.
  public let format: Format
  /// The lines, counted from 0 and ascending, that are rows of tables; a tab stands between their cells.
  public let tableRows: [Int]
  /// The lines, counted from 0 and ascending, that are no text of the document, such as the frame of a table.
  public let skippedLines: [Int]
  /// Where the text stands in the file, where that is not `text` itself.
  public let origin: Origin?

  /// The formats that drafts are read from.
  public enum Format: String, Sendable, CaseIterable {
    case txt, md, docx, json
  }

  /// A file that holds the text in pieces, such as the strings of a JSON document.
  public struct Origin: Sendable {
    /// The file.
    public let file: SourceFile
    /// From offsets of the text to offsets of the file.
    public let map: OffsetMap
    /// The pieces, by their start.
    let pieces: [Piece]

    /// A string of the file.
    struct Piece: Sendable {
      /// Where it starts in the text.
      let start: Int
      /// Its JSON pointer in the file.
      let pointer: String
    }
  }

  /// A text with the lines of tables in it.
  public init(
    _ text: SourceFile, format: Format, tableRows: [Int] = [], skippedLines: [Int] = [],
    origin: Origin? = nil
  ) {
    self.text = text
    self.format = format
    self.tableRows = tableRows
    self.skippedLines = skippedLines
    self.origin = origin
  }

  /// The file that findings show places of.
  public var file: SourceFile { origin?.file ?? text }

  /// The JSON pointer of the string that an offset of the text lies in; nil where the text is a file's own.
  public func pointer(at offset: Int) -> String? {
    guard let pieces = origin?.pieces else { return nil }
    let next = pieces.partitionPoint { $0.start <= offset }
    return next > 0 ? pieces[next - 1].pointer : nil
  }

  /// The place in the file of a range of the text.
  public func location(of range: Range<Int>) -> Diagnostic.Location {
    guard let origin else { return Diagnostic.Location(file: text, range: range) }
    return Diagnostic.Location(file: origin.file, range: origin.map.source(of: range))
  }
}
