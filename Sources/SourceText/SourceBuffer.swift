/// Bytes at a fixed address for as long as the buffer lives.
///
/// Values of a review borrow their text from here instead of copying it, which is why the memory is
/// owned by a class and never moves or changes.
public final class SourceBuffer: @unchecked Sendable {
  // Unchecked: the memory is written in `init` only.
  private let storage: UnsafeMutableRawBufferPointer

  /// Copies the bytes once.
  public init(_ bytes: some Collection<UInt8>) {
    // One spare byte keeps the base address non-nil for an empty text.
    storage = .allocate(byteCount: bytes.count + 1, alignment: 16)
    storage.copyBytes(from: bytes)
    storage[bytes.count] = 0
  }

  deinit { storage.deallocate() }

  /// The number of bytes.
  public var count: Int { storage.count - 1 }

  /// The bytes, valid while this buffer lives.
  public var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(storage)[..<count])
  }
}
