/// Bytes at a fixed address for as long as the buffer lives.
///
/// Values of a review borrow their text from here instead of copying it, which is why the memory is
/// owned by a class and never moves or changes.
public final class SourceBuffer: @unchecked Sendable {
  // Unchecked: the memory is written in `init` only.
  private let allocation: UnsafeMutableRawBufferPointer?
  private let parent: SourceBuffer?

  /// The bytes, valid while this buffer lives.
  public let bytes: UnsafeRawBufferPointer

  /// Copies the bytes once.
  public convenience init(_ bytes: some Collection<UInt8>) {
    let count = bytes.count
    self.init(capacity: count) { memory in
      memory.copyBytes(from: bytes)
      return count
    }
  }

  /// Bytes that `fill` writes in place, so that a file is read without a second copy.
  ///
  /// - Parameters:
  ///   - capacity: The number of bytes to make room for.
  ///   - fill: Writes into the memory and returns how many bytes it wrote.
  public init(capacity: Int, filling fill: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows {
    // One spare byte keeps the base address non-nil for an empty text.
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(capacity, 0) + 1, alignment: 16)
    do {
      let room = UnsafeMutableRawBufferPointer(rebasing: memory[..<(memory.count - 1)])
      let count = min(max(try fill(room), 0), room.count)
      memory[count] = 0
      bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[..<count])
    } catch {
      memory.deallocate()
      throw error
    }
    allocation = memory
    parent = nil
  }

  /// A part of another buffer, which it shares and keeps alive. A range beyond the end is cut to it.
  public init(slice range: Range<Int>, of parent: SourceBuffer) {
    allocation = nil
    self.parent = parent
    bytes = UnsafeRawBufferPointer(rebasing: parent.bytes[range.clamped(to: 0..<parent.count)])
  }

  /// Bytes that live as long as the process, such as those of a literal; they are not copied.
  public init(permanent bytes: UnsafeRawBufferPointer) {
    allocation = nil
    parent = nil
    self.bytes = bytes
  }

  deinit { allocation?.deallocate() }

  /// The number of bytes.
  public var count: Int { bytes.count }
}
