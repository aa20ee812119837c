import ArgumentParser
import Glibc
import Law
import Reports
import Review
import Rules
import SourceText

/// `fashen check`: reviews what it is given and reports.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: CommandWording.checkAbstract, discussion: CommandWording.checkDiscussion)

  @Argument(help: ArgumentHelp(CommandWording.pathsHelp, valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp(CommandWording.rulesHelp, valueName: "folder"))
  var rules: String?

  @Option(help: ArgumentHelp(CommandWording.configHelp, valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp(CommandWording.packHelp, valueName: "id"))
  var pack: String?

  @Option(
    help: ArgumentHelp(CommandWording.asOfHelp, valueName: "date"),
    transform: CalendarDate.argument)
  var asOf: CalendarDate?

  @Option(help: ArgumentHelp(CommandWording.formatHelp, valueName: CommandWording.formats))
  var format: ReportFormat = .text

  @Option(help: ArgumentHelp(CommandWording.outputHelp, valueName: "file"))
  var output: String?

  @Option(
    name: .customLong("report"), help: ArgumentHelp(CommandWording.reportHelp, valueName: "format=file"))
  var reports: [ReportRequest] = []

  @Option(help: ArgumentHelp(CommandWording.failOnHelp, valueName: "fatal|major|minor|undetermined|never"))
  var failOn: FailThreshold?

  @Option(help: ArgumentHelp(CommandWording.waiversHelp, valueName: "file"))
  var waivers: String?

  @Flag(help: ArgumentHelp(CommandWording.noWaiversHelp))
  var noWaivers = false

  @Option(help: ArgumentHelp(CommandWording.baselineHelp, valueName: "report"))
  var baseline: String?

  @Flag(help: ArgumentHelp(CommandWording.explainHelp))
  var explain = false

  @Option(help: ArgumentHelp(CommandWording.jobsHelp, valueName: "n"))
  var jobs: Int = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  @Flag(help: ArgumentHelp(CommandWording.noProgressHelp))
  var noProgress = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if paths.isEmpty { throw ValidationError(CommandWording.pathsHelp) }
    if !(1...Self.maximumJobs).contains(jobs) { throw ValidationError("--jobs: 1…\(Self.maximumJobs)") }
    if format.isBinary, output == nil, OutputStream.standard.isTerminal {
      throw ValidationError(CommandWording.binaryToTerminal)
    }
    let files = reports.map(\.path) + [output].compactMap { $0 }
    if let input = files.first(where: paths.contains) {
      throw ValidationError(CommandWording.reportOverInput(input))
    }
    if let twice = Dictionary(grouping: files, by: { $0 }).first(where: { $0.value.count > 1 }) {
      throw ValidationError(CommandWording.sameFileTwice(twice.key))
    }
  }

  private static let maximumJobs = 256

  func run() throws {
    // A reader that goes away, as with `| head`, ends the run by an error of write instead of a signal.
    signal(SIGPIPE, SIG_IGN)
    Interruption.listen()
    let scanner = InputScanner(paths)
    var stream = SubjectStream(scanner.inputs)
    let first = stream.next(jobs * CheckRun.subjectsPerTurn)
    let isWhole = first.count < jobs * CheckRun.subjectsPerTurn
    let (status, run) = review(scanner, first, stream, isWhole: isWhole)
    // The packs' memory goes with the process: to give it back piece by piece takes as long as a review.
    withExtendedLifetime(run) { Glibc.exit(status.number) }
  }

  /// Reviews everything; the run is handed back so that what it holds is not taken apart.
  private func review(
    _ scanner: InputScanner, _ first: [SubjectStream.Item], _ rest: SubjectStream, isWhole: Bool
  ) -> (status: ExitStatus, run: CheckRun) {
    var library = library(PackNeed(pack: pack, first, isWhole: isWhole))
    let settings = CheckSettings(library.defaults, failOn: failOn, waivers: waivers, noWaivers: noWaivers)
    // The rules that waivers name are looked up in all packs.
    if settings.waivers != nil { library = self.library(.all) }
    var faults = library.diagnostics
    if let pack, library.isValid, !library.packs.contains(where: { $0.id == pack }) {
      faults.append(CommandWording.unknownPack(pack, library.packs.map(\.id)))
    }
    let waiverFile = settings.waivers.map { WaiverSource.read($0, library.packs) }
    let baselineFile = baseline.map { BaselineSource.read($0) }
    faults += (waiverFile?.diagnostics ?? []) + (baselineFile?.diagnostics ?? [])
    let formats = [format] + reports.map(\.format)
    let options = ReviewOptions(
      language: shared.lang, asOf: asOf, today: Clock.today(), pack: pack, explain: explain,
      waivers: waiverFile?.file?.waivers ?? [],
      tellsFacts: formats.contains(where: \.tellsFacts), opines: formats.contains(where: \.opines))
    let messages = DiagnosticPrinter(shared)
    let isUsable = !faults.contains { $0.severity == .error }
    let showsProgress =
      !noProgress && OutputStream.error.isTerminal
      && !(output == nil && OutputStream.standard.isTerminal)
    // Threads without a subject to review are not started.
    let workers = isUsable ? min(jobs, max(first.count, 1)) : 0
    var run = CheckRun(
      library: library, options: options, messages: messages, saysFaults: format != .text,
      workers: (0..<workers).map { _ in
        ReviewWorker(library.packs, references: library.references, options: options)
      },
      tally: Tally(
        threshold: settings.failOn, waivers: WaiverLedger(waiverFile?.file), baseline: baselineFile?.baseline),
      outputs: outputs(),
      progress: Progress(
        isShown: showsProgress, totalBytes: showsProgress ? scanner.totalBytes : nil, shared.lang))
    guard isUsable else { return (run.fail(.invalidRules, faults), run) }
    messages.print(faults)
    return (run.review(scanner, first, rest), run)
  }

  private func library(_ need: PackNeed) -> PackLibrary {
    PackLibrary(
      folder: rules, configuration: ConfigurationFile.path(config), need: need, isTrusting: true)
  }

  private func outputs() -> ReportOutputs {
    var outputs = ReportOutputs()
    let width = output == nil ? Terminal.columns : nil
    outputs.add(
      format, path: output,
      ReportOptions(
        language: shared.lang, color: output == nil && shared.usesColor(on: .standard), explain: explain,
        columns: min(width ?? ReportOptions.defaultColumns, ReportOptions.maximumColumns)))
    for report in reports {
      outputs.add(report.format, path: report.path, ReportOptions(language: shared.lang, explain: explain))
    }
    return outputs
  }
}
