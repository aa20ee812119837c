extension JSONParser {
  /// Compares the key that was read last with the earlier keys of its object, unless they are many.
  @inline(__always)
  mutating func checkKey() {
    let key = nodes.count &- 1
    let hash = nodes[key].detail
    let bit: UInt64 = 1 &<< UInt64(hash & 63)
    if current.seen & bit != 0, current.count <= KeyComparison.smallObject { compareKey(key, hash) }
    current.seen |= bit
    keyHashes.append(hash)
  }

  @inline(never)
  private mutating func compareKey(_ key: Int, _ hash: UInt32) {
    guard keyHashes.elements[current.firstHash...].contains(hash) else { return }
    let keys = KeyComparison(source: source, nodes: nodes, texts: texts)
    var earlier = Int(current.node) &+ 1
    while earlier < key {
      if keys.isEqual(earlier, key) {
        duplicates.append(DuplicateKey(first: earlier, second: key))
        return
      }
      earlier = Int(nodes[earlier &+ 1].next(at: UInt32(truncatingIfNeeded: earlier &+ 1)))
    }
  }

  /// Finds the repeated keys of a large object among those that were not compared when they were read.
  @inline(never)
  mutating func findDuplicates(object node: Int) {
    duplicates += KeyComparison(source: source, nodes: nodes, texts: texts)
      .duplicates(in: node, afterKey: KeyComparison.smallObject)
  }
}
