import SourceText

/// Where a report goes: standard output as it is made, or a file as a whole.
struct ReportSink {
  /// Why a report could not be delivered.
  enum Fault {
    /// The reader has seen enough: not a fault of the run.
    case readerGone
    case failed(Diagnostic)
  }

  private let path: String?
  /// What has been written and not yet delivered.
  var bytes: [UInt8] = []
  /// The first fault; after it nothing is delivered.
  private(set) var fault: Fault?
  private static let flushSize = 1 << 16

  init(path: String?) { self.path = path }

  /// Delivers what is there, once it is worth a call.
  mutating func flush() {
    if path == nil && bytes.count >= Self.flushSize { deliver() }
  }

  /// Delivers the rest.
  mutating func finish() {
    guard let path else { return deliver() }
    do {
      try FileSystem.write(bytes, to: path)
    } catch {
      fault = .failed(CommandWording.cannotWrite(path, error.reason))
    }
  }

  private mutating func deliver() {
    if fault == nil {
      do {
        try OutputStream.standard.write(bytes)
      } catch {
        switch error {
        case .readerGone: fault = .readerGone
        case .system(let number):
          fault = .failed(CommandWording.cannotWrite("<stdout>", FileSystem.Fault(number: number).reason))
        }
      }
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
