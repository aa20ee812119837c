import Glibc
import SourceText

/// Reads a stream line by line in pieces, so that memory does not grow with the stream.
///
/// Lines share the memory of the piece they were read in.
struct LineReader {
  /// The greatest length of a line in bytes.
  static let maximumLineLength = 64 << 20
  private static let pieceSize = 1 << 20

  private let descriptor: Int32
  private var piece = SourceBuffer([])
  private var position = 0
  private var isAtEnd = false
  /// The number of the line read last, from 1.
  private(set) var lineNumber = 0

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its break; nil at the end, or (with a fault) where the stream cannot be read.
  mutating func next() throws(FileSystem.Fault) -> SourceBuffer? {
    var searched = position
    while true {
      if let newline = newline(from: searched) {
        lineNumber += 1
        defer { position = newline + 1 }
        return SourceBuffer(slice: position..<newline, of: piece)
      }
      if isAtEnd {
        guard position < piece.count else { return nil }
        lineNumber += 1
        defer { position = piece.count }
        return SourceBuffer(slice: position..<piece.count, of: piece)
      }
      let rest = piece.count - position
      if rest > Self.maximumLineLength { throw FileSystem.Fault(number: EFBIG) }
      try refill(keeping: rest)
      searched = rest
    }
  }

  private func newline(from start: Int) -> Int? {
    guard start < piece.count, let base = piece.bytes.baseAddress else { return nil }
    guard let found = memchr(base + start, 0x0A, piece.count - start) else { return nil }
    return base.distance(to: UnsafeRawPointer(found))
  }

  /// Reads another piece behind what is left of this one.
  private mutating func refill(keeping rest: Int) throws(FileSystem.Fault) {
    let old = piece
    let start = position
    // A long line doubles the piece, so that its bytes are moved a few times only.
    var count = 0
    var failure: FileSystem.Fault?
    piece = SourceBuffer(capacity: rest + max(Self.pieceSize, rest)) { memory in
      memory.copyBytes(from: old.bytes[start..<(start + rest)])
      while true {
        count = Glibc.read(descriptor, memory.baseAddress.map { $0 + rest }, memory.count - rest)
        if count >= 0 || errno != EINTR { break }
        // Who wants the run to end does not want to wait for more input.
        if Interruption.signal != nil {
          count = 0
          break
        }
      }
      if count < 0 { failure = FileSystem.Fault(number: errno) }
      return rest + max(count, 0)
    }
    position = 0
    isAtEnd = count <= 0
    if let failure { throw failure }
  }
}
