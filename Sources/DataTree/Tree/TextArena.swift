import SourceText

/// Memory for texts that do not stand in the source as they are: those with escapes or folded lines.
///
/// It grows, and may move, while a tree is read; from then on it stays as it is.
@usableFromInline final class TextArena: @unchecked Sendable {
  /// What the other texts of the same tree are borrowed from, so that one object keeps all of them alive.
  private(set) var source: SourceBuffer?
  // Unchecked: written by the reader that made it, only while no tree shares it.
  private var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private var used = 0
  /// Each text is preceded by its length, a `UInt32`.
  private static let headerBytes = 4

  deinit { memory.deallocate() }

  /// Forgets the texts; the memory stays.
  func removeAll() {
    used = 0
    source = nil
  }

  /// Keeps the source of the tree alive too.
  func keep(_ source: SourceBuffer) { self.source = source }

  /// Adds a text of at most `capacity` bytes that `fill` writes; returns its place.
  ///
  /// Where `fill` returns nil nothing is added. A place never passes 4 GiB: a document is smaller.
  func add(capacity: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Int?) -> UInt32? {
    reserve(capacity + Self.headerBytes)
    let start = used + Self.headerBytes
    guard
      let place = UInt32(exactly: used),
      let count = fill(UnsafeMutableRawBufferPointer(rebasing: memory[start..<(start + capacity)])),
      count <= capacity
    else { return nil }
    memory.storeBytes(of: UInt32(truncatingIfNeeded: count), toByteOffset: used, as: UInt32.self)
    used = start + count
    return place
  }

  /// Adds a copy of a text.
  func add(_ bytes: UnsafeRawBufferPointer) -> UInt32? {
    add(capacity: bytes.count) { room in
      room.copyMemory(from: bytes)
      return bytes.count
    }
  }

  /// The text at a place, valid while the arena lives and is not written.
  @usableFromInline
  func text(at place: UInt32) -> UnsafeRawBufferPointer {
    let all = UnsafeRawBufferPointer(memory)
    let start = Int(place) + Self.headerBytes
    let count = Int(all.loadUnaligned(fromByteOffset: Int(place), as: UInt32.self))
    return UnsafeRawBufferPointer(rebasing: all[start..<(start + count)])
  }

  /// All texts in the order of their places.
  var all: [UnsafeRawBufferPointer] {
    var texts: [UnsafeRawBufferPointer] = []
    var place = 0
    while place < used {
      texts.append(text(at: UInt32(truncatingIfNeeded: place)))
      place += Self.headerBytes + (texts.last?.count ?? 0)
    }
    return texts
  }

  private func reserve(_ count: Int) {
    guard memory.count - used < count else { return }
    let grown = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(memory.count * 2, used + count, 1024), alignment: 16)
    grown.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<used]))
    memory.deallocate()
    memory = grown
  }
}
