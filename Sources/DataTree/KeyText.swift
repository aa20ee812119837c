/// The bytes of a key as a dictionary's key. The standard library's seeded hash is what keeps keys that
/// were chosen to collide from costing the square of their number.
struct KeyText: Hashable {
  let bytes: UnsafeRawBufferPointer

  static func == (left: Self, right: Self) -> Bool {
    left.bytes.count == right.bytes.count && left.bytes.elementsEqual(right.bytes)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(bytes: bytes) }
}
