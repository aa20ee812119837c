import ArgumentParser

/// `fashen rules`: what a pack's author needs.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: CommandWording.rulesAbstract,
    subcommands: [
      RulesListCommand.self, RulesLintCommand.self, RulesTestCommand.self, RulesSchemaCommand.self,
      RulesManualCommand.self,
    ])
}
