import ArgumentParser

/// `fashen rules list`.
struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: CommandWording.listAbstract)

  @Argument(help: ArgumentHelp(CommandWording.folderHelp, valueName: "folder"))
  var folder: String?

  @Option(help: ArgumentHelp(CommandWording.packHelp, valueName: "id"))
  var pack: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let library = try PackLibrary.valid(folder, shared)
    for pack in library.packs where self.pack == nil || self.pack == pack.id {
      OutputStream.standard.print(RuleListing(pack, shared.lang).text)
    }
  }
}
