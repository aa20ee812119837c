import SourceText

/// Where a report goes: standard output as it is made, or a file as a whole.
struct ReportSink {
  /// Why a report could not be delivered.
  enum Fault: Error {
    /// The reader has seen enough.
    case readerGone
    case failed(Diagnostic)
  }

  private let path: String?
  /// What has been written and not yet delivered.
  var bytes: [UInt8] = []
  private static let flushSize = 1 << 16

  init(path: String?) { self.path = path }

  /// Delivers what is there, once it is worth a call.
  mutating func flush() throws(Fault) {
    if path == nil && bytes.count >= Self.flushSize { try deliver() }
  }

  /// Delivers the rest.
  mutating func finish() throws(Fault) {
    guard let path else { return try deliver() }
    do {
      try FileSystem.write(bytes, to: path)
    } catch {
      throw .failed(CommandWording.cannotWrite(path, error.reason))
    }
  }

  private mutating func deliver() throws(Fault) {
    do {
      try OutputStream.standard.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    } catch {
      switch error {
      case .readerGone: throw .readerGone
      case .system(let number):
        throw .failed(CommandWording.cannotWrite("<stdout>", FileSystem.Fault(number: number).reason))
      }
    }
  }
}
