import Glibc

/// A file that appears whole or not at all: it is written under another name and then takes its place.
///
/// What is no plain file (a pipe, a device) is written as it is.
struct AtomicFile {
  private let path: String
  /// The name it is written under; nil where it is written in place.
  private let temporary: String?
  private let stream: OutputStream

  /// Opens a file for writing. Of a link the file it leads to is replaced.
  init(_ path: String) throws(FileSystem.Fault) {
    let target = realpath(path, nil)
    defer { free(target) }
    self.path = target.map { String(cString: $0) } ?? path
    let name: String
    let flags: Int32
    switch FileSystem.kind(of: path) {
    case .other:
      temporary = nil
      (name, flags) = (self.path, O_WRONLY | O_CLOEXEC)
    // A folder is in the way; that shows at once, not after the last review.
    case .folder: throw FileSystem.Fault(number: EISDIR)
    case .file, nil:
      name = "\(self.path).\(getpid()).tmp"
      temporary = name
      flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    }
    let descriptor = open(name, flags, 0o644)
    guard descriptor >= 0 else { throw FileSystem.Fault(number: errno) }
    stream = OutputStream(descriptor: descriptor)
  }

  /// Writes further bytes.
  func write(_ bytes: [UInt8]) throws(OutputStream.Fault) { try stream.write(bytes) }

  /// Puts the file in its place.
  func commit() throws(FileSystem.Fault) {
    guard let temporary else {
      close(stream.descriptor)
      return
    }
    let isSynced = fsync(stream.descriptor) == 0
    var number = errno
    let isClosed = close(stream.descriptor) == 0
    if isSynced && !isClosed { number = errno }
    if isSynced, isClosed {
      if rename(temporary, path) == 0 { return }
      number = errno
    }
    unlink(temporary)
    throw FileSystem.Fault(number: number)
  }

  /// Forgets what was written.
  func discard() {
    close(stream.descriptor)
    if let temporary { unlink(temporary) }
  }
}
