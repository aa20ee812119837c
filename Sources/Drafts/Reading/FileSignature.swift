import SourceText

/// What a file is by its first bytes, whatever its name says.
enum FileSignature {
  /// Kinds of files that are taken for drafts by mistake.
  private static let known: [(start: [UInt8], fault: DraftFault)] = [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldWord),
    (Array("{\\rtf".utf8), .richText),
    (Array("%PDF-".utf8), .pdf),
  ]

  /// Why a file cannot be what its suffix says; nil where nothing speaks against it.
  static func fault(of bytes: UnsafeRawBufferPointer, expecting format: Manuscript.Format) -> DraftFault? {
    if bytes.isEmpty { return .empty }
    if let found = known.first(where: { bytes.starts(with: $0.start) }) { return found.fault }
    if format != .docx, bytes.starts(with: [0x50, 0x4B, 3, 4]) { return .archiveAsText }
    return nil
  }
}
