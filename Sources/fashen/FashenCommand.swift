import ArgumentParser

/// The command `fashen`.
///
/// Nothing in it is asynchronous: a process with one thread allocates memory at less cost, and one file is most
/// of what the command is called for. `ReviewWorker`s go to further threads where there is work for them.
@main struct FashenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fashen", abstract: CommandWording.toolAbstract, version: FashenCommand.version,
    subcommands: [
      CheckCommand.self, SummaryCommand.self, ConfigCommand.self, ImportCommand.self, ExplainCommand.self,
      RulesCommand.self,
      CELCommand.self,
    ])

  /// The version of the tool, which receipts name.
  static let version = "0.1.0"
}
