/// An array that its one owner appends to every few nanoseconds.
///
/// A class of its own and no array: an array asks before each change whether it has other owners, which
/// shows in the reading of JSON. The memory stays when the list is emptied.
@usableFromInline final class GrowingList<Element: BitwiseCopyable>: @unchecked Sendable {
  // Unchecked: written by the reader that made it, only while no tree shares it.
  @exclusivity(unchecked) private var memory: UnsafeMutablePointer<Element>
  @exclusivity(unchecked) private var capacity: Int
  /// The number of elements.
  @exclusivity(unchecked) private(set) var count = 0

  init() {
    capacity = 64
    memory = .allocate(capacity: capacity)
  }

  deinit { memory.deallocate() }

  /// Forgets the elements.
  func removeAll() { count = 0 }

  /// Forgets the elements from an index on.
  @inline(__always)
  func removeLast(downTo index: Int) { count = min(count, max(index, 0)) }

  /// Adds an element at the end.
  @inline(__always)
  func append(_ element: Element) {
    if count == capacity { grow() }
    memory[count] = element
    count &+= 1
  }

  /// Takes the last element away; nil without one.
  @inline(__always)
  func popLast() -> Element? {
    guard count > 0 else { return nil }
    count &-= 1
    return memory[count]
  }

  /// The elements, valid while the list lives and is not written.
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: memory, count: count) }

  /// One element.
  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return memory[index]
    }
    @inline(__always) _modify {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      yield &memory[index]
    }
  }

  @inline(never)
  private func grow() {
    let grown = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    grown.update(from: memory, count: count)
    memory.deallocate()
    memory = grown
    capacity *= 2
  }
}
