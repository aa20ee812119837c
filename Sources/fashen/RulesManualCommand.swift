import ArgumentParser
import SourceText

/// `fashen rules manual`.
struct RulesManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: CommandWording.manualAbstract)

  func run() throws {
    var faults: [Diagnostic] = []
    OutputStream.standard.print(FunctionManual.page(PackLibrary.references(nil, &faults)))
  }
}
