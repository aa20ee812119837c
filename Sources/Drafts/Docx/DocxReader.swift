import SourceText

/// Reads Word documents (ECMA-376), as Word, WPS, LibreOffice and python-docx write them.
struct DocxReader {
  private let limits: DraftLimits

  init(_ limits: DraftLimits) { self.limits = limits }

  /// The text of a document: a paragraph or row a line. Headers, footers, notes and comments are left out.
  func read(_ file: SourceFile) throws(DraftFault) -> Manuscript {
    let bytes = file.buffer.bytes
    if let other = FileSignature.fault(of: bytes, expecting: .docx) { throw other }
    let archive = try ZipArchive(bytes, limits: limits)
    let main = try mainPart(of: archive)
    guard let content = try archive.content(of: main) else { throw .noPart(main) }

    let relationships = RelationshipVisitor()
    let name = RelationshipVisitor.relationships(of: main)
    if let content = try archive.content(of: name) { try read(content, name, to: relationships) }
    func part(_ kind: String) -> String {
      relationships.targets[kind].map { RelationshipVisitor.path(of: $0, from: main) }
        ?? RelationshipVisitor.path(of: "\(kind).xml", from: main)
    }
    let numbering = NumberingVisitor()
    if let content = try archive.content(of: part("numbering")) {
      try read(content, part("numbering"), to: numbering)
    }
    let styles = StyleVisitor()
    if let content = try archive.content(of: part("styles")) { try read(content, part("styles"), to: styles) }
    var definitions = numbering.definitions
    definitions.styles = styles.styles

    let document = DocumentVisitor(definitions, standardStyle: styles.standard)
    try read(content, main, to: document)
    guard document.isDocument else { throw .notADocument(main) }
    return Manuscript(
      SourceFile(path: file.path, buffer: SourceBuffer(document.text)), format: .docx,
      tableRows: document.tableRows)
  }

  private func mainPart(of archive: ZipArchive) throws(DraftFault) -> String {
    let root = RelationshipVisitor()
    if let content = try archive.content(of: "_rels/.rels") { try read(content, "_rels/.rels", to: root) }
    if let target = root.targets["officeDocument"] { return RelationshipVisitor.path(of: target, from: "") }
    if archive.holds("word/document.xml") { return "word/document.xml" }
    if archive.holds("mimetype") { throw .openDocument }
    throw .noPart("word/document.xml")
  }

  private func read(_ content: [UInt8], _ part: String, to visitor: any MarkupVisitor) throws(DraftFault) {
    try MarkupReader.read(content, part: part, limits: limits, to: visitor)
  }
}
