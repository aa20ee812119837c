/// The fast path of the JSON reader: one pass over the bytes that either gives all nodes or gives up.
///
/// It knows that a text is not JSON, but not why; `JSONFaultFinder` reads such a text again to tell. That
/// keeps this loop free of everything but the work a correct document needs. It does not recurse.
struct JSONParser {
  let source: UnsafeRawBufferPointer
  let limits: ReadingLimits
  let nodes: GrowingList<ValueTree.Node>
  let texts: TextArena
  /// The containers around the current one, innermost last.
  let frames: GrowingList<Frame>
  /// The hashes of the keys read so far of every open object, innermost last.
  let keyHashes: GrowingList<UInt32>
  /// The pairs of equal keys, as node indices.
  var duplicates: [DuplicateKey] = []
  /// The current container.
  var current = Frame(node: 0, isObject: false, firstHash: 0)

  init(source: UnsafeRawBufferPointer, limits: ReadingLimits, memory: JSONReader.Memory) {
    self.source = source
    self.limits = limits
    nodes = memory.nodes
    texts = memory.texts
    frames = memory.frames
    keyHashes = memory.keyHashes
  }

  /// An open array or object.
  struct Frame {
    /// The index of its node.
    let node: UInt32
    let isObject: Bool
    /// Where its keys' hashes start in `keyHashes`.
    let firstHash: Int
    /// The number of elements or members so far.
    var count: UInt32 = 0
    /// One bit for each hash met, by its lowest six bits: a clear bit proves that a key is new.
    var seen: UInt64 = 0
  }

  /// Reads the bytes from an offset to the end as one document; false where they are none.
  mutating func parse(_ bytes: ByteView, from start: Int) -> Bool {
    var at = Self.skipSpace(bytes, start)
    while true {
      // At a value.
      guard bytes.has(at), nodes.count < limits.nodes else { return false }
      switch bytes.byte(at: at) {
      case UInt8(ascii: "{"):
        guard open(.object, at: at) else { return false }
        at = Self.skipSpace(bytes, at &+ 1)
        guard bytes.has(at) else { return false }
        if bytes.byte(at: at) != UInt8(ascii: "}") {
          guard readKey(bytes, &at) else { return false }
          continue
        }
      case UInt8(ascii: "["):
        guard open(.array, at: at) else { return false }
        at = Self.skipSpace(bytes, at &+ 1)
        guard bytes.has(at) else { return false }
        if bytes.byte(at: at) != UInt8(ascii: "]") {
          current.count = 1
          continue
        }
      case UInt8(ascii: "\""):
        guard readText(bytes, &at, isKey: false) else { return false }
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard readNumber(bytes, &at) else { return false }
      case UInt8(ascii: "t"):
        guard readLiteral(bytes, &at, "true", .bool, .true) else { return false }
      case UInt8(ascii: "f"):
        guard readLiteral(bytes, &at, "false", .bool, .false) else { return false }
      case UInt8(ascii: "n"):
        guard readLiteral(bytes, &at, "null", .null, .none) else { return false }
      default:
        return false
      }
      // After a value, or at the closing bracket of an empty container.
      while true {
        at = Self.skipSpace(bytes, at)
        if frames.count == 0 { return at == bytes.count }
        guard bytes.has(at) else { return false }
        let byte = bytes.byte(at: at)
        if byte == UInt8(ascii: ",") {
          at = Self.skipSpace(bytes, at &+ 1)
          if current.isObject {
            guard readKey(bytes, &at) else { return false }
          } else {
            current.count &+= 1
          }
          break
        }
        guard byte == (current.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { return false }
        at &+= 1
        close(at: at)
      }
    }
  }

  /// Opens an array or object at an offset; false beyond the depth limit.
  private mutating func open(_ kind: ValueTree.Kind, at offset: Int) -> Bool {
    guard frames.count < limits.depth else { return false }
    frames.append(current)
    current = Frame(
      node: UInt32(truncatingIfNeeded: nodes.count), isObject: kind == .object, firstHash: keyHashes.count)
    nodes.append(ValueTree.Node(kind, .none, start: offset, end: offset))
    return true
  }

  /// Closes the current container, which ends before an offset.
  private mutating func close(at end: Int) {
    let node = Int(current.node)
    nodes[node].end = UInt32(truncatingIfNeeded: end)
    nodes[node].link = UInt32(truncatingIfNeeded: nodes.count)
    nodes[node].detail = current.count
    if current.isObject {
      if current.count > KeyComparison.smallObject { findDuplicates(object: node) }
      keyHashes.removeLast(downTo: current.firstHash)
    }
    if let outer = frames.popLast() { current = outer }
  }

  /// Reads a key, the colon and the space after it.
  @inline(__always)
  private mutating func readKey(_ bytes: ByteView, _ at: inout Int) -> Bool {
    // A key and its value are two nodes.
    guard bytes.has(at), bytes.byte(at: at) == UInt8(ascii: "\""), nodes.count &+ 1 < limits.nodes
    else {
      return false
    }
    guard readText(bytes, &at, isKey: true) else { return false }
    current.count &+= 1
    checkKey()
    at = Self.skipSpace(bytes, at)
    guard bytes.has(at), bytes.byte(at: at) == UInt8(ascii: ":") else { return false }
    at = Self.skipSpace(bytes, at &+ 1)
    return true
  }

  @inline(__always)
  private mutating func readLiteral(
    _ bytes: ByteView, _ at: inout Int, _ word: StaticString, _ kind: ValueTree.Kind,
    _ form: ValueTree.Form
  ) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count &- at >= count else { return false }
    for index in 0..<count where bytes.byte(at: at &+ index) != word.utf8Start[index] { return false }
    nodes.append(ValueTree.Node(kind, form, start: at, end: at &+ count))
    at &+= count
    return true
  }

  /// The offset of the first byte that is not white space.
  @inline(__always)
  static func skipSpace(_ bytes: ByteView, _ start: Int) -> Int {
    var at = start
    // Most tokens have no space before them or one; indented ones have many, eight a step.
    guard bytes.has(at), bytes.byte(at: at) <= UInt8(ascii: " ") else { return at }
    while bytes.has(at) {
      switch bytes.byte(at: at) {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): at &+= 1
      default: return at
      }
      while bytes.hasWord(at), bytes.word(at: at) == 0x2020_2020_2020_2020 { at &+= 8 }
    }
    return at
  }
}
