import ArgumentParser

/// The command `fashen`.
@main struct FashenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fashen", abstract: CommandWording.toolAbstract, version: FashenCommand.version,
    subcommands: [CheckCommand.self, ExplainCommand.self, RulesCommand.self, CELCommand.self])

  /// The version of the tool, which receipts name.
  static let version = "0.1.0"
}
