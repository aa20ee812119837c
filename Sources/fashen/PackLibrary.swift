import BuiltInRules
import DataTree
import Law
import Review
import Rules
import SourceText

/// The rule packs of a run and the tables they work with.
struct PackLibrary {
  let packs: [Pack]
  let references: LegalReferences
  /// The SHA-256 of each pack's files, by the pack's id.
  let digests: [String: String]
  /// What the town's configuration says of how to run a check.
  let defaults: RunDefaults
  /// Faults of packs and tables.
  let diagnostics: [Diagnostic]

  var isValid: Bool { !diagnostics.contains { $0.severity == .error } }

  /// Loads the packs below a folder, or the built-in ones.
  ///
  /// - Parameters:
  ///   - configuration: The path of the town's own configuration.
  ///   - need: Which packs are needed. Of a folder's packs all are loaded: nobody else has checked them.
  ///   - isTrusting: Whether what the built-in packs hold was checked when the tool was tested.
  init(
    folder: String?, configuration path: String? = nil, need: PackNeed = .all, isTrusting: Bool = false
  ) {
    var diagnostics: [Diagnostic] = []
    references = Self.references(folder, &diagnostics)
    var packs: [Pack] = []
    var digests: [String: String] = [:]
    let sources = folder.map { Self.sources(in: $0, &diagnostics) } ?? Self.builtIn()
    let town = path.flatMap { Self.configuration($0, sources.map(\.folder), &diagnostics) }
    for source in folder == nil ? Self.needed(need, of: sources) : sources {
      let (pack, faults) = PackLoader.load(
        source.files, folder: source.folder, references: references, configuration: town,
        isTrusting: isTrusting && folder == nil)
      diagnostics += faults
      guard let pack else { continue }
      if packs.contains(where: { $0.id == pack.id }) {
        diagnostics.append(CommandWording.duplicatePack(pack.id, source.folder))
        continue
      }
      packs.append(pack)
      digests[pack.id] = Digest.sha256(source.files.map { ($0.path, $0.source.buffer.bytes) })
    }
    if sources.isEmpty, diagnostics.isEmpty { diagnostics.append(CommandWording.noPack(folder ?? "rules")) }
    self.packs = packs
    self.digests = digests
    defaults = town?.defaults ?? RunDefaults()
    self.diagnostics = diagnostics
  }

  /// What a report says of the packs as they are on a day.
  func summaries(on day: CalendarDate) -> [PackSummary] {
    packs.map { PackSummary($0, sha256: digests[$0.id] ?? "", on: day) }
  }

  // MARK: Sources

  private struct Source {
    let folder: String
    let files: [PackFile]
  }

  private static func builtIn() -> [Source] {
    EmbeddedFile.packFolders.map { folder in
      Source(
        folder: folder,
        files: EmbeddedFile.below(folder).filter { $0.path.hasSuffix(".yaml") }.map { file in
          PackFile(
            path: String(file.path.dropFirst(folder.count + 1)),
            source: SourceFile(path: "rules/" + file.path, buffer: SourceBuffer(permanent: file.bytes)),
            image: file.tree.map { SourceBuffer(permanent: $0) })
        })
    }
  }

  /// The sources of the packs that are needed; all where none would do for a subject, so that messages can name them.
  private static func needed(_ need: PackNeed, of sources: [Source]) -> [Source] {
    if case .all = need { return sources }
    let named = sources.compactMap { source in
      source.files.first { $0.path == "pack.yaml" }.flatMap(PackNames.init).map { (source, $0) }
    }
    guard named.count == sources.count else { return sources }
    switch need {
    case .all: return sources
    case .pack(let id):
      let found = named.filter { $0.1.id == id }
      return found.isEmpty ? sources : found.map(\.0)
    case .subjects(let kinds, let drafts):
      guard kinds.isSubset(of: named.map(\.1.kind)) else { return sources }
      // Which of the packs that read drafts a draft goes to shows when it is read.
      return named.filter { kinds.contains($0.1.kind) || drafts && $0.1.readsDrafts }.map(\.0)
    }
  }

  /// A folder with a `pack.yaml` is a pack; otherwise each folder in it that has one is.
  private static func sources(in folder: String, _ diagnostics: inout [Diagnostic]) -> [Source] {
    guard case .folder? = FileSystem.kind(of: folder) else {
      diagnostics.append(CommandWording.notFound(folder))
      return []
    }
    let folders: [String]
    if FileSystem.kind(of: folder + "/pack.yaml") != nil {
      folders = [folder]
    } else {
      folders = ((try? FileSystem.names(in: folder)) ?? []).map { folder + "/" + $0 }
        .filter { FileSystem.kind(of: $0 + "/pack.yaml") != nil }
    }
    return folders.map { folder in
      var files: [PackFile] = []
      collect(folder, below: "", depth: 0, &files, &diagnostics)
      return Source(
        folder: folder, files: files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
    }
  }

  private static let maximumDepth = 16

  private static func collect(
    _ folder: String, below prefix: String, depth: Int, _ files: inout [PackFile],
    _ diagnostics: inout [Diagnostic]
  ) {
    guard depth < maximumDepth else { return }
    do {
      for name in try FileSystem.names(in: folder) {
        let path = folder + "/" + name
        switch FileSystem.kind(of: path) {
        case .folder: collect(path, below: prefix + name + "/", depth: depth + 1, &files, &diagnostics)
        case .file, .other:
          guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { continue }
          if let buffer = try FileSystem.read(path, limit: ReadingLimits().bytes) {
            files.append(PackFile(path: prefix + name, source: SourceFile(path: path, buffer: buffer)))
          } else {
            diagnostics.append(CommandWording.tooLarge(path, limit: ReadingLimits().bytes))
          }
        case nil: diagnostics.append(CommandWording.notFound(path))
        }
      }
    } catch {
      diagnostics.append(CommandWording.unreadable(folder, error.number))
    }
  }

  // MARK: Configuration

  /// Reads the town's configuration. A pack's id is its folder's name.
  private static func configuration(
    _ path: String, _ folders: [String], _ diagnostics: inout [Diagnostic]
  ) -> TownConfiguration? {
    do {
      guard let buffer = try FileSystem.read(path, limit: ReadingLimits().bytes) else {
        diagnostics.append(CommandWording.tooLarge(path, limit: ReadingLimits().bytes))
        return nil
      }
      let known = folders.map { String($0.split(separator: "/").last ?? "") }
      let (town, faults) = TownConfiguration.read(
        SourceFile(path: path, buffer: buffer), packs: known,
        thresholds: FailThreshold.allCases.map(\.rawValue))
      diagnostics += faults
      return town
    } catch {
      diagnostics.append(
        error.number == 2 ? CommandWording.notFound(path) : CommandWording.unreadable(path, error.number))
      return nil
    }
  }

  // MARK: Tables

  /// The tables of the folder's `reference/` where it has them, else the built-in ones.
  static func references(_ folder: String?, _ diagnostics: inout [Diagnostic]) -> LegalReferences {
    func table(_ name: String) -> SourceBuffer {
      let path = "reference/\(name).csv"
      if let folder, let own = try? FileSystem.read("\(folder)/\(path)", limit: ReadingLimits().bytes) {
        return own
      }
      return EmbeddedFile.at(path).map { SourceBuffer(permanent: $0.bytes) } ?? SourceBuffer([])
    }
    let calendar = WorkCalendar(table("calendar"), diagnostics: &diagnostics)
    let catalogue = LawCatalogue(
      laws: table("laws"), titles: table("titles"), articles: table("articles"), diagnostics: &diagnostics)
    return LegalReferences(calendar: calendar, catalogue: catalogue)
  }
}

extension PackLibrary {
  /// The packs of a folder or the built-in ones; ends the command where they have faults.
  static func valid(
    _ folder: String?, _ shared: SharedOptions, _ config: String? = nil
  ) throws -> PackLibrary {
    let library = PackLibrary(folder: folder, configuration: config)
    DiagnosticPrinter(shared).print(library.diagnostics)
    guard library.isValid else { throw ExitStatus.invalidRules.code }
    return library
  }
}
