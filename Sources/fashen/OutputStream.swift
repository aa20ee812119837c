import Glibc

/// Standard output or standard error, written whole.
struct OutputStream {
  /// Why writing stopped.
  enum Fault: Error {
    /// The reader has gone, as with `| head`: not a fault of the run.
    case readerGone
    /// The system's error number.
    case system(Int32)
  }

  static let standard = OutputStream(descriptor: STDOUT_FILENO)
  static let error = OutputStream(descriptor: STDERR_FILENO)

  let descriptor: Int32

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(Fault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        throw errno == EPIPE ? .readerGone : .system(errno)
      }
      rest = rest.dropFirst(written)
    }
  }

  /// Writes a line. What cannot be said on standard error cannot be said anywhere.
  func print(_ line: String) { try? write(Array((line + "\n").utf8)) }
}
