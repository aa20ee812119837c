/// Finds the repeated keys of an object once all of its nodes are there.
struct KeyComparison {
  let source: UnsafeRawBufferPointer
  let nodes: GrowingList<ValueTree.Node>
  let texts: TextArena

  /// Objects with at most this many members compare each key with every earlier one, by the hashes in
  /// their nodes; larger ones use a hash table, so that many keys never cost the square of their number.
  static let smallObject: UInt32 = 48

  /// The keys of an object that repeat an earlier one, without the first `skipped` keys.
  ///
  /// The object's nodes are the last ones, or its end is known.
  func duplicates(in object: Int, afterKey skipped: UInt32) -> [DuplicateKey] {
    nodes[object].detail <= Self.smallObject ? compareAll(object, skipped) : compareByTable(object, skipped)
  }

  private func compareAll(_ object: Int, _ skipped: UInt32) -> [DuplicateKey] {
    var found: [DuplicateKey] = []
    var number: UInt32 = 0
    forEachKey(of: object) { key in
      number &+= 1
      guard number > skipped else { return }
      var earlier = object &+ 1
      while earlier < key {
        if isEqual(earlier, key) {
          found.append(DuplicateKey(first: earlier, second: key))
          break
        }
        earlier = keyAfter(earlier)
      }
    }
    return found
  }

  private func compareByTable(_ object: Int, _ skipped: UInt32) -> [DuplicateKey] {
    var found: [DuplicateKey] = []
    var firsts: [KeyText: Int] = [:]
    firsts.reserveCapacity(Int(nodes[object].detail))
    var number: UInt32 = 0
    forEachKey(of: object) { key in
      number &+= 1
      let text = KeyText(bytes: text(key))
      if let first = firsts[text] {
        if number > skipped { found.append(DuplicateKey(first: first, second: key)) }
      } else {
        firsts[text] = key
      }
    }
    return found
  }

  private func forEachKey(of object: Int, _ body: (Int) -> Void) {
    var key = object &+ 1
    let end = Int(nodes[object].link)
    while key < end {
      body(key)
      key = keyAfter(key)
    }
  }

  private func keyAfter(_ key: Int) -> Int {
    Int(nodes[key &+ 1].next(at: UInt32(truncatingIfNeeded: key &+ 1)))
  }

  /// Whether two keys are the same text.
  func isEqual(_ left: Int, _ right: Int) -> Bool {
    nodes[left].detail == nodes[right].detail
      && KeyText(bytes: text(left)) == KeyText(bytes: text(right))
  }

  /// The text of a key.
  func text(_ key: Int) -> UnsafeRawBufferPointer {
    let node = nodes[key]
    if node.link != 0 { return texts.text(at: node.link &- 1) }
    let quote = node.form.isQuoted ? 1 : 0
    return UnsafeRawBufferPointer(rebasing: source[(Int(node.start) &+ quote)..<(Int(node.end) &- quote)])
  }
}
