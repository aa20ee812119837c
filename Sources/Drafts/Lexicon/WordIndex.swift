/// Finds all words of a list in a text in one pass: a trie over the bytes of UTF-8 in one open-addressed table.
struct WordIndex {
  /// Keys are a node and a byte, values the node that the byte leads to; 0 stands for an empty slot.
  private var keys: [UInt64]
  private var targets: [Int32]
  private var mask: Int
  private var nodeCount: Int32 = 1
  /// Of each node the first of the numbers of its words, as an index into `numbers`; -1 for none.
  private var firstNumber: [Int32] = [-1]
  /// Chains of words' numbers: the number and the next of the chain.
  private var numbers: [(number: Int32, next: Int32)] = []

  init(expecting bytes: Int) {
    var capacity = 64
    while capacity < bytes * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    targets = Array(repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// Adds a word under a number. The same word may have several numbers.
  mutating func insert(_ word: String, number: Int32) {
    guard !word.isEmpty else { return }
    var node: Int32 = 0
    for byte in word.utf8 { node = child(of: node, byte) }
    numbers.append((number, firstNumber[Int(node)]))
    firstNumber[Int(node)] = Int32(numbers.count - 1)
  }

  private mutating func child(of node: Int32, _ byte: UInt8) -> Int32 {
    if Int(nodeCount) * 2 > keys.count { grow() }
    let key = Self.key(node, byte)
    let slot = self.slot(of: key)
    if keys[slot] == key { return targets[slot] }
    keys[slot] = key
    targets[slot] = nodeCount
    firstNumber.append(-1)
    nodeCount += 1
    return nodeCount - 1
  }

  private mutating func grow() {
    let old = zip(keys, targets).filter { $0.0 != 0 }
    keys = Array(repeating: 0, count: keys.count * 2)
    targets = Array(repeating: 0, count: keys.count)
    mask = keys.count - 1
    for (key, target) in old {
      let slot = self.slot(of: key)
      keys[slot] = key
      targets[slot] = target
    }
  }

  private static func key(_ node: Int32, _ byte: UInt8) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 8 | UInt64(byte)
  }

  /// The slot that holds a key or would take it.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  /// Calls `body` with the number and the range of every word in the text.
  func forEachWord(in text: UnsafeBufferPointer<UInt8>, _ body: (Int32, Range<Int>) -> Void) {
    for start in text.indices where text[start] & 0xC0 != 0x80 {
      var node: Int32 = 0
      var end = start
      while end < text.count {
        let key = Self.key(node, text[end])
        let slot = self.slot(of: key)
        guard keys[slot] == key else { break }
        node = targets[slot]
        end += 1
        var link = firstNumber[Int(node)]
        while link >= 0 {
          let entry = numbers[Int(link)]
          body(entry.number, start..<end)
          link = entry.next
        }
      }
    }
  }
}
