/// An open-addressing table from keys to their places in an array of keys.
struct KeyTable: Sendable {
  private let slots: [Int32]
  private let mask: Int
  private let seed: UInt64
  /// The first key that repeats an earlier one.
  let duplicate: Int?

  /// Differs from run to run, so that no subject can be made whose keys all meet in one place.
  private static let processSeed = UInt64.random(in: .min ... .max)

  /// A table of keys; the caller keeps the keys themselves.
  init(_ keys: ContiguousArray<Value>) {
    let seed = KeyTable.processSeed
    self.seed = seed
    var capacity = 16
    while capacity < keys.count * 2 { capacity *= 2 }
    mask = capacity - 1
    var slots = [Int32](repeating: -1, count: capacity)
    var duplicate: Int?
    for (index, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: key.keyHash(seed)) & mask
      while slots[slot] >= 0 {
        if duplicate == nil, keys[Int(slots[slot])].isSameKey(as: key) { duplicate = index }
        slot = (slot + 1) & mask
      }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
    self.slots = slots
    self.duplicate = duplicate
  }

  /// The place of a key.
  func index(of key: Value, in keys: UnsafePointer<Value>) -> Int? {
    var slot = Int(truncatingIfNeeded: key.keyHash(seed)) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if keys[index].isSameKey(as: key) { return index }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// Whether a text is one of the keys.
  @inline(__always) func contains(_ text: Text, in keys: UnsafePointer<Value>) -> Bool {
    var slot = Int(truncatingIfNeeded: text.quickHash(seed)) & mask
    while slots[slot] >= 0 {
      if case .string(let key) = keys[Int(slots[slot])], key == text { return true }
      slot = (slot &+ 1) & mask
    }
    return false
  }

  static func mix(_ number: UInt64, _ seed: UInt64) -> UInt64 {
    let hash = (number ^ seed ^ (number >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return hash ^ (hash >> 29)
  }
}
