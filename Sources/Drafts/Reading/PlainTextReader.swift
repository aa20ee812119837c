import SourceText

/// Reads text files: UTF-8, with or without a byte order mark, UTF-16 and GB18030.
struct PlainTextReader {
  private let limits: DraftLimits

  init(_ limits: DraftLimits) { self.limits = limits }

  func read(_ file: SourceFile, format: Manuscript.Format) throws(DraftFault) -> Manuscript {
    if let other = FileSignature.fault(of: file.buffer.bytes, expecting: format) { throw other }
    guard file.buffer.count <= limits.textBytes else { throw .textTooLarge(limit: limits.textBytes) }
    let text = SourceFile(path: file.path, buffer: try TextDecoder.utf8(file.buffer))
    return format == .md ? MarkdownReader.read(text) : Manuscript(text, format: format)
  }
}
