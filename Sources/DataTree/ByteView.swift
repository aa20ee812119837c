/// Bytes that are read by offset, with one comparison for each access.
///
/// A reader asks `has` or `hasWord` before it reads; that comparison is the same as the one which guards the
/// reading itself, so the compiler keeps only one of the two. (A `ByteView` keeps three; it showed.) The
/// memory has to outlive the view.
struct ByteView {
  private let base: UnsafeRawPointer
  /// The number of bytes.
  let count: Int
  /// The number of offsets from which eight bytes can be read.
  private let wordCount: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    // An empty buffer may have no address; none of its bytes is ever read.
    base = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 8).unsafelyUnwrapped
    count = bytes.count
    wordCount = max(bytes.count &- 7, 0)
  }

  /// Whether there is a byte at an offset.
  @inline(__always)
  func has(_ offset: Int) -> Bool { UInt(bitPattern: offset) < UInt(bitPattern: count) }

  /// The byte at an offset.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    precondition(has(offset))
    return base.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// Whether there are eight bytes from an offset on.
  @inline(__always)
  func hasWord(_ offset: Int) -> Bool { UInt(bitPattern: offset) < UInt(bitPattern: wordCount) }

  /// The eight bytes from an offset on, the first one lowest.
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    precondition(hasWord(offset))
    return base.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
  }

  /// The bytes between two offsets.
  @inline(__always)
  func slice(_ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
    precondition(0 <= start && start <= end && end <= count)
    return UnsafeRawBufferPointer(start: base + start, count: end &- start)
  }
}
