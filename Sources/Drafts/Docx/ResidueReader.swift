import SourceText

/// Reads what a Word document holds beside its text. Apart from `DocxReader`, for only a review before
/// publication asks for it.
public struct ResidueReader {
  private let limits: DraftLimits

  /// A reader with limits.
  public init(limits: DraftLimits = DraftLimits()) { self.limits = limits }

  /// The residue of a document; nil where a part of it cannot be read, or where all parts together unpack to more
  /// bytes than a part may hold.
  public func read(_ file: SourceFile) -> DocumentResidue? {
    do {
      let archive = try ZipArchive(file.buffer.bytes, limits: limits)
      let visitor = ResidueVisitor()
      var unpacked = 0
      for name in archive.names.sorted() {
        guard let part = Part(name), let content = try archive.content(of: name) else { continue }
        unpacked += content.count
        guard unpacked <= limits.partBytes else { return nil }
        visitor.begin(part)
        try MarkupReader.read(content, part: name, limits: limits, to: visitor)
      }
      var residue = visitor.residue
      residue.pictures = archive.names.count { $0.contains("/media/") }
      residue.embeddedFiles = archive.names.count { $0.contains("/embeddings/") }
      return residue
    } catch {
      return nil
    }
  }

  /// The parts that are looked at, by the names that all word processors give them.
  enum Part {
    case properties, text, side, comments

    init?(_ name: String) {
      let file = name.split(separator: "/").last ?? ""
      guard file.hasSuffix(".xml") else { return nil }
      if name.hasPrefix("docProps/") {
        self = .properties
      } else if file == "comments.xml" {
        self = .comments
      } else if file.hasPrefix("document") {
        self = .text
      } else if ["header", "footer", "footnotes", "endnotes"].contains(where: file.hasPrefix) {
        self = .side
      } else {
        return nil
      }
    }
  }
}
