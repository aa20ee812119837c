import DataTree
import Drafts
import Law
import Rules
import SourceText

/// Reviews subjects with packs. Pure: bytes and dates in, results out. Made once a thread.
public final class Reviewer {
  private let packs: [Pack]
  private let options: ReviewOptions
  private let catalogue: LawCatalogue
  private var reader = JSONReader()
  /// Reads what drafts were made into, while the document they stand in is held.
  private var draftReader = JSONReader(limits: DraftImporter.limits)
  private var evaluators: [String: PackReviewer] = [:]
  private var importers: [String: DraftImporter] = [:]

  /// A reviewer with packs and the tables they work with.
  public init(_ packs: [Pack], references: LegalReferences, options: ReviewOptions) {
    self.packs = packs
    self.options = options
    catalogue = references.catalogue
  }

  /// The `kind` that a document states; nil where it states none or is no JSON.
  public static func kind(of file: SourceFile) -> String? {
    var reader = JSONReader()
    guard let tree = reader.read(file).tree else { return nil }
    return tree.value(of: "kind", in: tree.root).flatMap(tree.string(of:))
  }

  /// Reviews one JSON document.
  public func review(_ file: SourceFile) -> SubjectReview {
    let sha256 = Digest.sha256(file.buffer.bytes)
    let (tree, faults) = reader.read(file)
    guard let tree, !faults.contains(where: { $0.severity == .error }) else {
      return .invalid(file, sha256: sha256, diagnostics: faults)
    }
    guard tree.kind(of: tree.root) == .object else {
      return .invalid(file, sha256: sha256, diagnostics: faults + [ReviewWording.notAnObject(tree)])
    }
    let kind = tree.value(of: "kind", in: tree.root)
    let pack: Pack
    switch choosePack(tree, kind) {
    case .success(let chosen): pack = chosen
    case .failure(let fault): return .invalid(file, sha256: sha256, diagnostics: faults + [fault.diagnostic])
    }
    let reviewer = reviewer(pack)
    // A draft's text is read anew, if the draft has the form that the pack declares.
    if let (imported, textFaults) = importer(pack)?.read(tree) {
      if !textFaults.isEmpty { return .invalid(file, sha256: sha256, diagnostics: faults + textFaults) }
      let form = imported == nil ? nil : reviewer.form(of: tree)
      if let imported, let form, form.isValid, let text = draftReader.read(imported.json).tree {
        return reviewer.review(
          text, sha256: sha256, remarks: faults + form.diagnostics, places: imported.places)
      }
    }
    return reviewer.review(tree, sha256: sha256, remarks: faults)
  }

  /// Reviews a draft that is no JSON document.
  public func review(_ file: SourceFile, draft format: Manuscript.Format) -> SubjectReview {
    let sha256 = Digest.sha256(file.buffer.bytes)
    guard let general = packs.first(where: { $0.reading != nil && $0.id == options.pack ?? $0.id }),
      let importer = importer(general)
    else {
      return .invalid(file, sha256: sha256, diagnostics: [ReviewWording.noPackForDrafts(options.pack)])
    }
    var pack = general
    var (read, diagnostics) = importer.read(file, format: format)
    if options.pack == nil, let draft = read?.places.draft,
      let claimant = claimant(of: draft, besides: general),
      let importer = self.importer(claimant)
    {
      pack = claimant
      (read, diagnostics) = importer.read(file, format: format)
    }
    guard let imported = read else { return .invalid(file, sha256: sha256, diagnostics: diagnostics) }
    let (tree, faults) = draftReader.read(imported.json)
    guard let tree else { return .invalid(file, sha256: sha256, diagnostics: diagnostics + faults) }
    return reviewer(pack).review(tree, sha256: sha256, remarks: diagnostics, places: imported.places)
  }

  /// Another pack that claims documents with a draft's title.
  private func claimant(of draft: Draft, besides pack: Pack) -> Pack? {
    guard let title = (draft.innerTitle ?? draft.title)?.words else { return nil }
    return packs.first { $0.id != pack.id && $0.reading?.claims(title: title) ?? false }
  }

  private func importer(_ pack: Pack) -> DraftImporter? {
    guard pack.reading != nil else { return nil }
    if let known = importers[pack.id] { return known }
    let importer = DraftImporter(pack, catalogue: catalogue)
    importers[pack.id] = importer
    return importer
  }

  private func reviewer(_ pack: Pack) -> PackReviewer {
    if let known = evaluators[pack.id] { return known }
    let reviewer = PackReviewer(pack, catalogue: catalogue, options: options)
    evaluators[pack.id] = reviewer
    return reviewer
  }

  private struct PackFault: Error {
    let diagnostic: Diagnostic
  }

  private func choosePack(_ tree: ValueTree, _ kind: ValueTree.NodeID?) -> Result<Pack, PackFault> {
    if let id = options.pack {
      if let pack = packs.first(where: { $0.id == id }) { return .success(pack) }
      return .failure(PackFault(diagnostic: ReviewWording.unknownPack(id, packs.map(\.id))))
    }
    guard let kind else { return .failure(PackFault(diagnostic: ReviewWording.noKind(tree, packs))) }
    let name = tree.string(of: kind)
    if let name, let pack = packs.first(where: { $0.kind == name }) { return .success(pack) }
    return .failure(
      PackFault(
        diagnostic: ReviewWording.unknownKind(
          name ?? tree.sourceText(of: kind), packs, at: tree.location(of: kind))))
  }
}
