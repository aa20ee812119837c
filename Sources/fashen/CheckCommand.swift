import ArgumentParser
import Dispatch
import Glibc
import Law
import Reports
import Review
import Rules
import SourceText
import Synchronization

extension ReportFormat: ExpressibleByArgument {}

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
    transform: { text in
      guard let day = CalendarDate(text) else { throw ValidationError(CommandWording.badDate(text)) }
      return day
    })
  var asOf: CalendarDate?

  @Option(help: ArgumentHelp(CommandWording.formatHelp, valueName: "text|json|ndjson"))
  var format: ReportFormat = .text

  @Option(help: ArgumentHelp(CommandWording.outputHelp, valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp(CommandWording.failOnHelp, valueName: "fatal|major|minor|undetermined|never"))
  var failOn: FailThreshold = .major

  @Flag(help: ArgumentHelp(CommandWording.explainHelp))
  var explain = false

  @Option(help: ArgumentHelp(CommandWording.jobsHelp, valueName: "n"))
  var jobs: Int = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  @Flag(inversion: .prefixedNo, help: .hidden)
  var progress = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if paths.isEmpty { throw ValidationError(CommandWording.pathsHelp) }
    if !(1...Self.maximumJobs).contains(jobs) { throw ValidationError("--jobs: 1…\(Self.maximumJobs)") }
  }

  private static let maximumJobs = 256
  /// How many subjects a thread takes at a time: enough to keep it busy, few enough to keep memory flat.
  private static let subjectsPerTurn = 64

  func run() throws {
    // A reader that goes away, as with `| head`, ends the run by an error of write instead of a signal.
    signal(SIGPIPE, SIG_IGN)
    let scanner = InputScanner(paths)
    var stream = SubjectStream(scanner.inputs)
    let first = stream.next(jobs * Self.subjectsPerTurn)
    let isWhole = first.count < jobs * Self.subjectsPerTurn
    let library = PackLibrary(
      folder: rules, configuration: ConfigurationFile.path(config),
      need: PackNeed(pack: pack, first, isWhole: isWhole), isTrusting: true)
    let messages = DiagnosticPrinter(shared)
    messages.print(library.diagnostics)
    guard library.isValid else { throw ExitStatus.invalidRules.code }
    if let pack, !library.packs.contains(where: { $0.id == pack }) {
      messages.print([CommandWording.unknownPack(pack, library.packs.map(\.id))])
      throw ExitStatus.invalidRules.code
    }
    // Threads without a subject to review are not started.
    let jobs = min(jobs, max(first.count, 1))
    let status = review(scanner, first, stream, library, messages, jobs: jobs)
    // The packs' memory goes with the process: to give it back piece by piece takes longer than a review.
    Glibc.exit(status.rawValue)
  }

  /// Reviews the items read first and then the rest.
  private func review(
    _ scanner: InputScanner, _ first: [SubjectStream.Item], _ rest: SubjectStream, _ library: PackLibrary,
    _ messages: DiagnosticPrinter, jobs: Int
  ) -> ExitStatus {
    messages.print(scanner.faults.map(\.diagnostic))
    var tally = Tally(threshold: failOn)
    for fault in scanner.faults { tally.note(fault.status) }

    let today = Clock.today()
    let options = ReviewOptions(
      language: shared.lang, asOf: asOf, today: today, pack: pack, explain: explain)
    let workers = (0..<jobs).map { _ in
      ReviewWorker(library.packs, references: library.references, options: options)
    }
    var sink = ReportSink(path: output)
    let color = output == nil && shared.usesColor(on: .standard)
    let width = output == nil ? Terminal.columns : nil
    var writer = format.writer(
      .init(
        language: shared.lang, color: color, explain: explain,
        columns: min(width ?? ReportOptions.defaultColumns, ReportOptions.maximumColumns)))
    let date = asOf ?? today
    writer.begin(
      Receipt(
        toolVersion: FashenCommand.version, asOf: date.text, packs: library.summaries(on: date),
        calendar: library.references.calendar.snapshot.text,
        catalogue: library.references.catalogue.snapshot.text),
      into: &sink.bytes)
    var stream = rest
    var items = first
    while !items.isEmpty {
      for review in Self.review(items, workers) {
        tally.count(review)
        if format != .text { messages.print(review.diagnostics.filter { $0.severity == .error }) }
        writer.write(review, into: &sink.bytes)
        sink.flush()
      }
      if sink.fault != nil { break }
      items = stream.next(jobs * Self.subjectsPerTurn)
    }
    if tally.summary.reviewed == 0 && scanner.faults.isEmpty {
      messages.print([CommandWording.noInput])
      tally.note(.inputNotFound)
    }
    writer.end(tally.summary, into: &sink.bytes)
    sink.finish()
    if case .failed(let diagnostic)? = sink.fault {
      messages.print([diagnostic])
      return .internalFault
    }
    return tally.status
  }

  /// Reviews items on all workers; the reviews come back in the order of the items.
  private static func review(
    _ items: [SubjectStream.Item], _ workers: [ReviewWorker]
  ) -> [SubjectReview] {
    if workers.count == 1 { return workers[0].review(items[...]) }
    let share = (items.count + workers.count - 1) / workers.count
    let parts = stride(from: 0, to: items.count, by: share).map { items[$0..<min($0 + share, items.count)] }
    let reviews = Mutex<[[SubjectReview]]>(Array(repeating: [], count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { index in
      let part = workers[index].review(parts[index])
      reviews.withLock { $0[index] = part }
    }
    return reviews.withLock { $0.flatMap { $0 } }
  }
}
