import ArgumentParser
import Drafts
import Review
import Rules
import SourceText

/// `fashen import`: prints a draft as the JSON that rules are run over.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: CommandWording.importAbstract,
    discussion: CommandWording.importDiscussion)

  @Argument(help: ArgumentHelp(CommandWording.draftHelp, valueName: "draft"))
  var draft: String

  @Option(help: ArgumentHelp(CommandWording.packHelp, valueName: "id"))
  var pack: String?

  @Option(help: ArgumentHelp(CommandWording.rulesHelp, valueName: "folder"))
  var rules: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let messages = DiagnosticPrinter(shared)
    func fail(_ faults: [Diagnostic], _ status: ExitStatus) -> ExitCode {
      messages.print(faults)
      return status.code
    }
    let scanner = InputScanner([draft])
    if let fault = scanner.faults.first { throw fail([fault.diagnostic], fault.status) }
    guard scanner.inputs.count == 1, case .draft(let format)? = scanner.inputs.first?.form else {
      throw fail([CommandWording.notADraft(draft)], .usage)
    }
    let library = PackLibrary(
      folder: rules, need: pack.map(PackNeed.pack) ?? .drafts, isTrusting: true)
    messages.print(library.diagnostics)
    guard library.isValid else { throw ExitStatus.invalidRules.code }
    guard let chosen = library.packs.first(where: { $0.reading != nil && $0.id == pack ?? $0.id }),
      let importer = DraftImporter(chosen, catalogue: library.references.catalogue)
    else {
      throw fail([CommandWording.unknownPack(pack ?? "", library.packs.map(\.id))], .usage)
    }
    var stream = SubjectStream(scanner.inputs)
    switch stream.next(1).first {
    case .draft(let file, _)?:
      let (imported, diagnostics) = importer.read(file, format: format, pretty: true)
      messages.print(diagnostics)
      guard let imported else { throw ExitStatus.invalidInput.code }
      try? OutputStream.standard.write(Array(imported.json.buffer.bytes) + [0x0A])
    case .fault(_, let diagnostic)?: throw fail([diagnostic], .invalidInput)
    default: throw fail([CommandWording.notADraft(draft)], .usage)
    }
  }
}
