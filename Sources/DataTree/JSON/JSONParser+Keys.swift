/// Two equal keys of one object, as node indices.
struct DuplicateKey {
  /// The first of the two.
  let first: Int
  /// The later one.
  let second: Int
}

/// How keys are checked for repetition.
enum KeyCheck {
  /// Objects with at most this many members compare each new key with the earlier ones; larger ones are
  /// checked with a hash table when they end, so that many keys never cost the square of their number.
  static let smallObject: UInt32 = 48
}

extension JSONParser {
  /// Compares the key that was read last with the earlier keys of its object.
  @inline(__always)
  mutating func checkKey() {
    let key = nodes.count &- 1
    let hash = nodes[key].detail
    let bit: UInt64 = 1 &<< UInt64(hash & 63)
    if current.seen & bit != 0, current.count <= KeyCheck.smallObject { compareKey(key, hash) }
    current.seen |= bit
    keyHashes.append(hash)
  }

  @inline(never)
  private mutating func compareKey(_ key: Int, _ hash: UInt32) {
    guard keyHashes[current.firstHash...].contains(hash) else { return }
    var earlier = Int(current.node) &+ 1
    while earlier < key {
      if nodes[earlier].detail == hash, isEqual(earlier, key) {
        duplicates.append(DuplicateKey(first: earlier, second: key))
        return
      }
      earlier = Int(nodes[earlier &+ 1].next(at: UInt32(truncatingIfNeeded: earlier &+ 1)))
    }
  }

  /// Finds the repeated keys of a large object among those that were not compared when they were read.
  @inline(never)
  mutating func findDuplicates(object node: Int) {
    var firsts: [KeyText: Int] = [:]
    firsts.reserveCapacity(Int(current.count))
    var key = node &+ 1
    var number: UInt32 = 0
    while key < nodes.count {
      number &+= 1
      if let first = firsts[KeyText(bytes: text(key))] {
        if number > KeyCheck.smallObject { duplicates.append(DuplicateKey(first: first, second: key)) }
      } else {
        firsts[KeyText(bytes: text(key))] = key
      }
      key = Int(nodes[key &+ 1].next(at: UInt32(truncatingIfNeeded: key &+ 1)))
    }
  }

  private func isEqual(_ left: Int, _ right: Int) -> Bool {
    KeyText(bytes: text(left)) == KeyText(bytes: text(right))
  }

  private func text(_ key: Int) -> UnsafeRawBufferPointer {
    let node = nodes[key]
    if node.link != 0 { return texts.text(at: node.link &- 1) }
    return UnsafeRawBufferPointer(rebasing: source[(Int(node.start) &+ 1)..<(Int(node.end) &- 1)])
  }
}
