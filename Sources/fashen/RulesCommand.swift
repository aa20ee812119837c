import ArgumentParser
import Rules
import SourceText

/// `fashen rules`: what a pack's author needs.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: CommandWording.rulesAbstract,
    subcommands: [RulesListCommand.self, RulesLintCommand.self, RulesTestCommand.self])
}

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

/// `fashen rules test`.
struct RulesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "test", abstract: CommandWording.testAbstract)

  @Argument(help: ArgumentHelp(CommandWording.folderHelp, valueName: "folder"))
  var folder: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let library = try PackLibrary.valid(folder, shared)
    var passed = 0
    var failed = 0
    for pack in library.packs {
      let results = PackTester(pack).run()
      for result in results where !result.faults.isEmpty { DiagnosticPrinter(shared).print(result.faults) }
      let faulty = results.count { !$0.faults.isEmpty }
      passed += results.count - faulty
      failed += faulty
      OutputStream.standard.print(CommandWording.testResult(pack, results)[shared.lang])
    }
    OutputStream.standard.print("\(passed) passed, \(failed) failed")
    // A run without examples proves nothing.
    if failed > 0 || passed == 0 { throw ExitStatus.invalidRules.code }
  }
}

extension PackLibrary {
  /// The packs of a folder or the built-in ones; ends the command where they have faults.
  static func valid(
    _ folder: String?, _ shared: SharedOptions, _ config: String? = nil
  ) throws -> PackLibrary {
    let library = PackLibrary(folder: folder, configuration: config.map { ConfigurationFile.path($0) } ?? nil)
    DiagnosticPrinter(shared).print(library.diagnostics)
    guard library.isValid else { throw ExitStatus.invalidRules.code }
    return library
  }
}
