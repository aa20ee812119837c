import SourceText

/// Reads JSON (RFC 8259, strictly) into value trees.
///
/// A byte order mark before the text is skipped, as the RFC allows, since Windows editors write one.
/// Equal keys of an object and every breach of the grammar are errors; with equal keys the tree is still
/// given, so that the rest of the document can be reviewed. Numbers are kept as they are written.
///
/// A reader keeps its memory, and the last file, from one document to the next: use one a thread, and let go
/// of a tree before reading the next document if the memory is to be used again.
public struct JSONReader: Sendable {
  /// The limits of a document.
  public let limits: ReadingLimits
  private var memory = Memory()

  /// A reader with limits.
  public init(limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

  /// Reads a file that holds one document.
  ///
  /// - Returns: The tree, nil where the file is no JSON, and what is wrong with the file, in the order of
  ///   the places. There is a tree or at least one diagnostic.
  public mutating func read(_ file: SourceFile) -> (tree: ValueTree?, diagnostics: [Diagnostic]) {
    read(file, in: 0..<file.buffer.count)
  }

  /// Reads one document out of a larger file, such as a line of an NDJSON file; nothing is copied.
  ///
  /// The spans of the tree and of the diagnostics count from the start of the file.
  public mutating func read(
    _ file: SourceFile, in range: Range<Int>
  ) -> (tree: ValueTree?, diagnostics: [Diagnostic]) {
    let range = range.clamped(to: 0..<file.buffer.count)
    guard range.count <= limits.bytes, UInt32(exactly: range.upperBound) != nil else {
      return (
        nil,
        [
          JSONFault(.tooLarge(limit: limits.bytes), at: range.lowerBound..<range.lowerBound).diagnostic(
            in: file)
        ]
      )
    }
    let source = UnsafeRawBufferPointer(rebasing: file.buffer.bytes[..<range.upperBound])
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = range.lowerBound + (source[range.lowerBound...].starts(with: mark) ? mark.count : 0)

    memory.reset()
    var parser = JSONParser(source: source, limits: limits, memory: memory)
    let isDocument = parser.parse(ByteView(source), from: start)
    guard isDocument else {
      var finder = JSONFaultFinder(source: source, start: start, limits: limits)
      return (nil, finder.find().diagnostics(in: file))
    }
    let tree = ValueTree(file: file, notation: .json, nodes: memory.nodes, texts: memory.texts)
    if parser.duplicates.isEmpty { return (tree, []) }
    return (tree, Self.faults(parser.duplicates, tree, limits).diagnostics(in: file))
  }

  private static func faults(_ duplicates: [DuplicateKey], _ tree: ValueTree, _ limits: ReadingLimits)
    -> FaultList<JSONFault>
  {
    var faults = FaultList<JSONFault>(limit: limits.diagnostics)
    // A large object's keys are compared when it ends, so the pairs need not come in order.
    for duplicate in duplicates.sorted(by: { $0.second < $1.second }) {
      let first = ValueTree.NodeID(index: UInt32(truncatingIfNeeded: duplicate.first))
      let second = ValueTree.NodeID(index: UInt32(truncatingIfNeeded: duplicate.second))
      faults.add(
        JSONFault(
          .duplicateKey(tree.string(of: second) ?? ""), at: tree.range(of: second),
          related: tree.range(of: first)))
    }
    return faults
  }
}

extension JSONReader {
  /// What a reader keeps between documents.
  struct Memory: Sendable {
    var nodes = GrowingList<ValueTree.Node>()
    var texts = TextArena()
    var frames = GrowingList<JSONParser.Frame>()
    var keyHashes = GrowingList<UInt32>()

    /// Empties everything; what a tree or another copy of the reader still uses is left to it.
    mutating func reset() {
      if isKnownUniquelyReferenced(&nodes) { nodes.removeAll() } else { nodes = GrowingList() }
      if isKnownUniquelyReferenced(&texts) { texts.removeAll() } else { texts = TextArena() }
      if isKnownUniquelyReferenced(&frames) { frames.removeAll() } else { frames = GrowingList() }
      if isKnownUniquelyReferenced(&keyHashes) { keyHashes.removeAll() } else { keyHashes = GrowingList() }
    }
  }
}
