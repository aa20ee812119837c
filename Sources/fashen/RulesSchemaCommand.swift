import ArgumentParser
import Rules
import SourceText

/// `fashen rules schema PACK`.
struct RulesSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: CommandWording.schemaAbstract)

  @Argument(help: ArgumentHelp(CommandWording.schemaPackHelp, valueName: "pack"))
  var pack: String

  @Option(help: ArgumentHelp(CommandWording.rulesHelp, valueName: "folder"))
  var rules: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let library = try PackLibrary.valid(rules, shared)
    guard let pack = library.packs.first(where: { $0.id == pack }) else {
      DiagnosticPrinter(shared).print([CommandWording.unknownPack(pack, library.packs.map(\.id))])
      throw ExitStatus.usage.code
    }
    OutputStream.standard.print(SubjectJSONSchema.text(pack))
  }
}
