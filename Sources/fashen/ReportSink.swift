import SourceText

/// Where a report goes: standard output as it is made, or a file that appears once it is whole.
struct ReportSink {
  /// Why a report could not be delivered.
  enum Fault {
    /// The reader has seen enough: not a fault of the run.
    case readerGone
    case failed(Diagnostic)
  }

  private enum Target {
    case standardOutput
    case file(AtomicFile)
  }

  private let name: String
  private var target: Target?
  /// What has been written and not yet delivered.
  var bytes: [UInt8] = []
  /// The first fault; after it nothing is delivered.
  private(set) var fault: Fault?
  private static let flushSize = 1 << 16

  /// A sink for a file, or for standard output where there is no path.
  init(path: String?) {
    name = path ?? "<stdout>"
    guard let path else {
      target = .standardOutput
      return
    }
    do {
      target = .file(try AtomicFile(path))
    } catch {
      fault = .failed(CommandWording.cannotWrite(path, error.reason))
    }
  }

  /// Delivers what is there, once it is worth a call.
  mutating func flush() {
    if bytes.count >= Self.flushSize { deliver() }
  }

  /// Delivers the rest; a file takes its place.
  mutating func finish() {
    deliver()
    guard fault == nil, case .file(let file)? = target else { return }
    target = nil
    do {
      try file.commit()
    } catch {
      fault = .failed(CommandWording.cannotWrite(name, error.reason))
    }
  }

  private mutating func deliver() {
    defer { bytes.removeAll(keepingCapacity: true) }
    guard fault == nil, let target, !bytes.isEmpty else { return }
    do {
      switch target {
      case .standardOutput: try OutputStream.standard.write(bytes)
      case .file(let file): try file.write(bytes)
      }
    } catch {
      fault = Self.fault(error, name)
      if case .file(let file) = target { file.discard() }
      self.target = nil
    }
  }

  private static func fault(_ error: OutputStream.Fault, _ name: String) -> Fault {
    switch error {
    case .readerGone: .readerGone
    case .system(let number):
      .failed(CommandWording.cannotWrite(name, FileSystem.Fault(number: number).reason))
    }
  }
}
