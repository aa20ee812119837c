import ArgumentParser

/// `fashen rules lint`.
struct RulesLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "lint", abstract: CommandWording.lintAbstract)

  @Argument(help: ArgumentHelp(CommandWording.folderHelp, valueName: "folder"))
  var folder: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let library = try PackLibrary.valid(folder, shared)
    for pack in library.packs { OutputStream.standard.print(CommandWording.lintResult(pack)[shared.lang]) }
  }
}
