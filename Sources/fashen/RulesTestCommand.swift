import ArgumentParser
import Rules

/// `fashen rules test`.
struct RulesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "test", abstract: CommandWording.testAbstract)

  @Argument(help: ArgumentHelp(CommandWording.folderHelp, valueName: "folder"))
  var folder: String?

  @Flag(help: ArgumentHelp(CommandWording.coverageHelp))
  var coverage = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let library = try PackLibrary.valid(folder, shared)
    var passed = 0
    var failed = 0
    for pack in library.packs {
      let results = PackTester(pack, catalogue: library.references.catalogue).run()
      for result in results where !result.faults.isEmpty { DiagnosticPrinter(shared).print(result.faults) }
      if coverage { OutputStream.standard.print(CoverageTable(pack, results).text) }
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
