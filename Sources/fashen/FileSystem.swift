import Glibc
import SourceText

/// Reading and writing files. The only place besides `OutputStream` that touches the system.
enum FileSystem {
  /// Why a file could not be read or written: the system's error number.
  struct Fault: Error {
    let number: Int32
    var reason: String { String(cString: strerror(number)) }
  }

  /// What a path leads to.
  enum Kind {
    case file(size: Int), folder, other
  }

  /// What a path leads to; nil where there is nothing.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(status.st_size))
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The whole of a file.
  static func read(_ path: String, limit: Int) throws(Fault) -> SourceBuffer? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Fault(number: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Fault(number: errno) }
    if Int(status.st_size) > limit { return nil }
    // A pipe has no size: what it holds is gathered piece by piece.
    if status.st_mode & S_IFMT != S_IFREG { return try gather(descriptor, limit: limit) }
    var failure: Fault?
    let buffer = SourceBuffer(capacity: Int(status.st_size)) { memory in
      var count = 0
      while count < memory.count {
        let got = Glibc.read(descriptor, memory.baseAddress.map { $0 + count }, memory.count - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = Fault(number: errno) }
        if got <= 0 { break }
        count += got
      }
      return count
    }
    if let failure { throw failure }
    return buffer
  }

  private static func gather(_ descriptor: Int32, limit: Int) throws(Fault) -> SourceBuffer? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = piece.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if got < 0 && errno == EINTR { continue }
      if got < 0 { throw Fault(number: errno) }
      if got == 0 { return SourceBuffer(bytes) }
      bytes.append(contentsOf: piece[..<got])
      if bytes.count > limit { return nil }
    }
  }

  /// The names in a folder, sorted by their bytes; hidden ones are left out.
  static func names(in folder: String) throws(Fault) -> [String] {
    guard let handle = opendir(folder) else { throw Fault(number: errno) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
