import Dispatch
import Law
import Reports
import Review
import Rules
import SourceText
import Synchronization

/// One run of `fashen check` once its packs are loaded: reads subjects, reviews them, hands the results to every
/// report, and works out the exit status.
struct CheckRun {
  let library: PackLibrary
  let options: ReviewOptions
  let messages: DiagnosticPrinter
  /// Whether faults of subjects are to be said on standard error, because the report there is not for people.
  let saysFaults: Bool
  let workers: [ReviewWorker]
  var tally: Tally
  var outputs: ReportOutputs
  var progress: Progress

  /// How many subjects a thread takes at a time: enough to keep it busy, few enough to keep memory flat.
  static let subjectsPerTurn = 64

  /// Reviews the items read first and then the rest.
  mutating func review(_ scanner: InputScanner, _ first: [SubjectStream.Item], _ rest: SubjectStream)
    -> ExitStatus
  {
    messages.print(scanner.faults.map(\.diagnostic))
    for fault in scanner.faults { tally.note(fault.status, [fault.diagnostic]) }
    outputs.begin(receipt)
    var stream = rest
    var items = first
    while !items.isEmpty {
      for review in Self.review(items, workers) {
        var review = review
        tally.count(&review)
        if saysFaults { say(review.diagnostics.filter { $0.severity == .error }) }
        outputs.write(review)
      }
      progress.show(subjects: tally.summary.reviewed, bytes: stream.bytesRead)
      if outputs.isGone { break }
      if let signal = Interruption.signal {
        tally.note(.interrupted(signal: signal))
        break
      }
      items = stream.next(workers.count * Self.subjectsPerTurn)
    }
    // A signal that came while input was waited for ends the stream.
    if let signal = Interruption.signal { tally.note(.interrupted(signal: signal)) }
    progress.clear()
    return close(scanner)
  }

  /// Ends a run that could not begin: reports that tell of the run say why.
  mutating func fail(_ status: ExitStatus, _ faults: [Diagnostic]) -> ExitStatus {
    messages.print(faults)
    tally.note(status, faults)
    outputs.keepThoseThatTellOfTheRun()
    outputs.begin(receipt)
    tally.close(on: day)
    messages.print(outputs.end(tally.summary))
    return status
  }

  private mutating func close(_ scanner: InputScanner) -> ExitStatus {
    if tally.summary.reviewed == 0 && scanner.faults.isEmpty && Interruption.signal == nil {
      messages.print([CommandWording.noInput])
      tally.note(.inputNotFound, [CommandWording.noInput])
    }
    tally.close(on: day)
    if saysFaults { messages.print(tally.summary.findings.map(\.diagnostic)) }
    let faults = outputs.end(tally.summary)
    messages.print(faults)
    return faults.isEmpty ? tally.status : .internalFault
  }

  private mutating func say(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    progress.clear()
    messages.print(diagnostics)
  }

  /// The review date of the batch.
  private var day: CalendarDate { options.asOf ?? options.today }

  private var receipt: Receipt {
    Receipt(
      toolVersion: FashenCommand.version, asOf: day.text, packs: library.summaries(on: day),
      calendar: library.references.calendar.snapshot.text,
      catalogue: library.references.catalogue.snapshot.text)
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
