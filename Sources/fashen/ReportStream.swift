import DataTree
import Glibc
import Review
import SourceText

/// Reads the reviews of an earlier report: a `json` one whole, an `ndjson` one line by line.
struct ReportStream {
  private let path: String
  private var reader = ReviewRecordReader()
  private var lines: LineReader?
  private var descriptor: Int32?
  private var isDone = false
  /// What is wrong with the report; lines that can be read are read all the same.
  private(set) var faults: [Diagnostic] = []
  /// What the faults mean for the run.
  private(set) var status = ExitStatus.clear

  /// The most faults of one file that are shown.
  private static let maximumFaults = 20

  /// A stream over a file, or over standard input for `-`.
  init(_ path: String) {
    self.path = path == "-" ? "<stdin>" : path
    if path == "-" {
      lines = LineReader(descriptor: STDIN_FILENO)
    } else if path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl") {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      if descriptor < 0 {
        fail(CommandWording.unreadable(path, .init(number: errno)), .inputNotFound)
      } else {
        lines = LineReader(descriptor: descriptor)
        self.descriptor = descriptor
      }
    }
  }

  /// The next records; nil at the end.
  mutating func next() -> [ReviewRecord]? {
    if isDone { return nil }
    guard lines != nil else { return document() }
    do throws(FileSystem.Fault) {
      while let line = try lines?.next() {
        if line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        return read(SourceFile(path: path, buffer: line, firstLine: lines?.lineNumber ?? 1))
      }
    } catch {
      fail(CommandWording.unreadable(path, error), .invalidInput)
    }
    isDone = true
    if let descriptor { close(descriptor) }
    return nil
  }

  private mutating func document() -> [ReviewRecord]? {
    isDone = true
    do {
      guard let buffer = try FileSystem.read(path, limit: ReadingLimits().bytes) else {
        fail(CommandWording.reportTooLarge(path, limit: ReadingLimits().bytes), .invalidInput)
        return nil
      }
      return read(SourceFile(path: path, buffer: buffer))
    } catch {
      fail(
        CommandWording.unreadable(path, error), error.number == ENOENT ? .inputNotFound : .invalidInput)
      return nil
    }
  }

  private mutating func read(_ file: SourceFile) -> [ReviewRecord] {
    let (records, diagnostics) = reader.read(file)
    for diagnostic in diagnostics where diagnostic.severity == .error { fail(diagnostic, .invalidInput) }
    return records
  }

  private mutating func fail(_ fault: Diagnostic, _ status: ExitStatus) {
    if lines == nil { isDone = true }
    if faults.count < Self.maximumFaults { faults.append(fault) }
    if status.number > self.status.number { self.status = status }
  }
}
