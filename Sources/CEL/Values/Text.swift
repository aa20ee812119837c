/// UTF-8 text (or bytes) at a fixed address, borrowed or owned.
///
/// Borrowed text points into a subject's `SourceBuffer` or a program's constants and is valid while those
/// live, which an evaluation guarantees. Owned text keeps its storage alive by itself.
public struct Text: @unchecked Sendable {
  // Unchecked: the memory is never written after the text was made.
  let start: UnsafePointer<UInt8>
  /// The number of bytes.
  public let count: Int
  let owner: Storage?

  /// Memory of a text that was made by an evaluation.
  final class Storage: @unchecked Sendable {
    let bytes: UnsafeMutableBufferPointer<UInt8>

    init(count: Int) { bytes = .allocate(capacity: max(count, 1)) }

    deinit { bytes.deallocate() }
  }

  /// Text borrowed from memory that outlives every use of it.
  public init(borrowing bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else {
      self = Text("")
      return
    }
    self = Text(start: base.assumingMemoryBound(to: UInt8.self), count: bytes.count, owner: nil)
  }

  private init(start: UnsafePointer<UInt8>, count: Int, owner: Storage?) {
    self.start = start
    self.count = count
    self.owner = owner
  }

  /// Text with a copy of the string's bytes.
  public init(_ string: String) { self = Text(copying: string.utf8) }

  /// Text with a copy of the bytes.
  public init(copying source: some Collection<UInt8>) {
    let storage = Storage(count: source.count)
    _ = storage.bytes.initialize(from: source)
    start = UnsafePointer(storage.bytes.baseAddress.unsafelyUnwrapped)
    count = source.count
    owner = storage
  }

  /// The bytes, valid while the text is.
  public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
}
