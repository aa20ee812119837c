/// UTF-8 text (or bytes) at a fixed address, borrowed or owned.
///
/// Borrowed text points into a subject's `SourceBuffer` or a program's constants and is valid while those
/// live, which an evaluation guarantees. Owned text keeps its storage alive by itself.
public struct Text: @unchecked Sendable {
  // Unchecked: the memory is never written after the text was made.
  let start: UnsafePointer<UInt8>
  let owner: Storage?
  let length: UInt32

  /// The most bytes of one text. A longer source is cut; readers refuse such input long before.
  public static let maximumCount = Int(Int32.max)

  /// Memory of a text that was made by an evaluation, in one block with its header.
  final class Storage: ManagedBuffer<Void, UInt8> {
    static func make(count: Int) -> (Storage, UnsafeMutablePointer<UInt8>) {
      let buffer = unsafeDowncast(
        Storage.create(minimumCapacity: max(count, 1)) { _ in () }, to: Storage.self)
      return (buffer, buffer.withUnsafeMutablePointerToElements { $0 })
    }
  }

  /// The number of bytes.
  public var count: Int { Int(length) }

  /// Whether there is no byte.
  public var isEmpty: Bool { length == 0 }

  /// Text borrowed from memory that outlives every use of it.
  public init(borrowing bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else {
      self = Text.empty
      return
    }
    self = Text(
      start: base.assumingMemoryBound(to: UInt8.self), count: min(bytes.count, Text.maximumCount), owner: nil)
  }

  /// Text borrowed from a literal of the program.
  public init(_ literal: StaticString) {
    // A literal of one scalar has no address of its own.
    guard literal.hasPointerRepresentation else {
      self = Text(String(describing: literal))
      return
    }
    self = Text(start: literal.utf8Start, count: literal.utf8CodeUnitCount, owner: nil)
  }

  @inline(__always) init(start: UnsafePointer<UInt8>, count: Int, owner: Storage?) {
    self.start = start
    self.owner = owner
    length = UInt32(truncatingIfNeeded: count)
  }

  /// Text with a copy of the string's bytes.
  public init(_ string: String) {
    var string = string
    self = string.withUTF8 { Text(copying: $0) }
  }

  /// Text with a copy of the bytes.
  public init(copying source: some Collection<UInt8>) {
    let size = min(source.count, Text.maximumCount)
    self.init(count: size) { bytes in
      _ = UnsafeMutableBufferPointer(start: bytes, count: size).initialize(from: source.prefix(size))
      return size
    }
  }

  /// Text of at most `count` bytes that `fill` writes; it returns the number written.
  init(count: Int, fill: (UnsafeMutablePointer<UInt8>) -> Int) {
    let (storage, bytes) = Storage.make(count: count)
    let written = fill(bytes)
    self.init(start: UnsafePointer(bytes), count: written, owner: storage)
  }

  /// The text without a byte.
  public static let empty = Text("" as StaticString)

  /// The bytes, valid while the text is.
  public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// A part of the text that shares its memory.
  func slice(_ range: Range<Int>) -> Text {
    let lower = max(0, min(range.lowerBound, count))
    let upper = max(lower, min(range.upperBound, count))
    return Text(start: start + lower, count: upper - lower, owner: owner)
  }

  /// The text with memory of its own, if it has not.
  public var owned: Text { owner == nil ? Text(copying: bytes) : self }
}

extension Text: CustomStringConvertible {
  /// The text as a string; bytes that are no UTF-8 become U+FFFD.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
