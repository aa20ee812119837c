import ArgumentParser
import Glibc
import Reports
import Review
import SourceText

extension SummaryFormat: ExpressibleByArgument {}

/// `fashen summary`: the picture of many reviews, from the reports of earlier runs.
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: CommandWording.summaryAbstract,
    discussion: CommandWording.summaryDiscussion)

  @Argument(help: ArgumentHelp(CommandWording.reviewsHelp, valueName: "report"))
  var reports: [String]

  @Option(help: ArgumentHelp(CommandWording.formatHelp, valueName: "text|json|html"))
  var format: SummaryFormat = .text

  @Option(help: ArgumentHelp(CommandWording.outputHelp, valueName: "file"))
  var output: String?

  @Flag(name: .customLong("public"), help: ArgumentHelp(CommandWording.publicHelp))
  var isPublic = false

  @Option(help: ArgumentHelp(CommandWording.rulesHelp, valueName: "folder"))
  var rules: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    let library = PackLibrary(folder: rules, isTrusting: true)
    let messages = DiagnosticPrinter(shared)
    messages.print(library.diagnostics)
    guard library.isValid else { throw ExitStatus.invalidRules.code }
    var summary = Summary(
      packs: library.summaries(on: Clock.today()), language: shared.lang, isPublic: isPublic)
    var status = ExitStatus.clear
    for path in reports {
      var reader = ReportStream(path)
      while let records = reader.next() { for record in records { summary.add(record) } }
      if reader.faults.isEmpty { continue }
      messages.print(reader.faults)
      let found = reader.status
      if found.number > status.number { status = found }
    }
    guard summary.reviewed > 0 else {
      if status == .clear { messages.print([CommandWording.noReviews]) }
      throw (status == .clear ? ExitStatus.inputNotFound : status).code
    }
    var sink = ReportSink(path: output)
    sink.bytes = summary.bytes(format)
    sink.finish()
    if case .failed(let diagnostic)? = sink.fault {
      messages.print([diagnostic])
      throw ExitStatus.internalFault.code
    }
    if status != .clear { throw status.code }
  }
}
