import DataTree
import Drafts
import Law
import SourceText

/// Makes the JSON that a pack's rules are run over from a draft. Made once a thread.
public struct DraftImporter {
  private let pack: Pack
  private let draftReader: DraftReader
  private let encoder: DraftEncoder
  private let provisionReader: ProvisionReader?

  /// An importer; nil for a pack that reads no drafts.
  public init?(_ pack: Pack, catalogue: LawCatalogue) {
    guard let vocabulary = pack.reading else { return nil }
    self.pack = pack
    draftReader = DraftReader(vocabulary)
    encoder = DraftEncoder(catalogue, vocabulary)
    provisionReader = pack.lexicon.isEmpty ? nil : ProvisionReader(LexiconMatcher(pack.lexicon))
  }

  /// The JSON of a draft is several times its text, which `DraftLimits` bound.
  public static var limits: ReadingLimits {
    var limits = ReadingLimits()
    limits.bytes = 1 << 30
    limits.nodes = 64_000_000
    return limits
  }

  /// A draft as a subject.
  public struct Imported {
    /// The JSON; its path is the draft's.
    public let json: SourceFile
    /// Where its parts come from.
    public let places: DraftPlaces
  }

  /// Reads a draft; nil, with the reason, where it cannot be read as one.
  public func read(
    _ file: SourceFile, format: Manuscript.Format, pretty: Bool = false
  ) -> (imported: Imported?, diagnostics: [Diagnostic]) {
    let (draft, diagnostics) = draftReader.read(file, format: format)
    guard let draft else { return (nil, diagnostics) }
    let residue = format == .docx && declares("metadata") ? ResidueReader().read(file) : nil
    let (bytes, places) = encoder.encode(
      draft, kind: pack.kind, id: Self.id(of: file.path), pretty: pretty
    ) { json in
      passages(of: draft, and: residue?.sideTexts ?? [], &json)
      provisions(of: draft, &json)
      if format == .docx, declares("metadata") { DraftEncoder.metadata(residue, &json) }
    }
    let json = SourceFile(path: file.path, buffer: SourceBuffer(bytes))
    return (Imported(json: json, places: places), diagnostics)
  }

  /// A JSON draft with what its text says; nil where the document holds no text.
  public func read(_ document: ValueTree) -> (imported: Imported?, diagnostics: [Diagnostic]) {
    let (draft, diagnostics) = draftReader.read(document)
    guard let draft else { return (nil, diagnostics) }
    let (bytes, places) = encoder.encode(draft, in: document) { json in
      passages(of: draft, and: [], &json)
      provisions(of: draft, &json)
    }
    let json = SourceFile(path: document.file.path, buffer: SourceBuffer(bytes))
    return (Imported(json: json, places: places), diagnostics)
  }

  /// Writes all of the text, where the pack's subject has a field for it.
  private func passages(of draft: Draft, and sideTexts: [String], _ json: inout PlacedJSON) {
    if declares("passages") { DraftEncoder.passages(of: draft, and: sideTexts, &json) }
  }

  /// Whether the pack's subject has a field of this name: what no rule can read is not written.
  private func declares(_ field: String) -> Bool {
    pack.schema.records[pack.schema.root].fields.contains { $0.name == field }
  }

  /// Writes how the sentences were understood, where the pack has a lexicon to read them by.
  private func provisions(of draft: Draft, _ json: inout PlacedJSON) {
    guard let provisionReader else { return }
    ProvisionEncoder(draft).encode(provisionReader.provisions(of: draft), into: &json)
  }

  /// The id of a draft: the name of its file without suffix.
  private static func id(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
