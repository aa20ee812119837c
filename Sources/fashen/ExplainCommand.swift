import ArgumentParser
import Rules
import SourceText

/// `fashen explain RULE`: one rule in full.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: CommandWording.explainAbstract)

  @Argument(help: ArgumentHelp(CommandWording.ruleHelp, valueName: "rule"))
  var rule: String

  @Option(help: ArgumentHelp(CommandWording.rulesHelp, valueName: "folder"))
  var rules: String?

  @Option(help: ArgumentHelp(CommandWording.configHelp, valueName: "file"))
  var config: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let library = try PackLibrary.valid(rules, shared, ConfigurationFile.path(config))
    let wanted = rule.uppercased()
    var isFound = false
    for pack in library.packs {
      for rule in pack.rules where rule.id.uppercased() == wanted {
        isFound = true
        OutputStream.standard.print(RulePage(rule, pack, library.references.catalogue, shared.lang).text)
      }
    }
    guard !isFound else { return }
    let known = library.packs.flatMap { $0.rules.map(\.id) }
    DiagnosticPrinter(shared).print([
      CommandWording.unknownRule(rule, suggestion: Spelling.closest(to: wanted, among: known))
    ])
    throw ExitStatus.usage.code
  }
}
