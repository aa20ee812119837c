import SourceText

/// Reads YAML 1.2 (one document, core schema) into value trees.
///
/// A plain scalar is a null, boolean or number where the core schema says so and a string otherwise; every
/// other scalar is a string, and a key is its text. Equal keys, keys that are no scalars, unknown tags, merge
/// keys and further documents are errors, with which the tree is still given. Anchors and aliases work; what
/// the aliases add has a limit. libyaml finds the tokens; it stops at the first breach of the grammar.
///
/// Lines and columns come from byte offsets, which libyaml's marks, counted in characters, are turned into.
public struct YAMLReader: Sendable {
  /// The limits of a document.
  public let limits: ReadingLimits

  /// A reader with limits.
  public init(limits: ReadingLimits = ReadingLimits()) { self.limits = limits }

  /// Reads a file that holds one document.
  ///
  /// - Returns: The tree, nil where the file is no YAML or passes a limit, and what is wrong with the file,
  ///   in the order of the places. There is a tree or at least one diagnostic.
  public func read(_ file: SourceFile) -> (tree: ValueTree?, diagnostics: [Diagnostic]) {
    let source = file.buffer.bytes
    var builder = YAMLTreeBuilder(source: source, limits: limits, texts: TextArena())
    guard source.count <= limits.bytes, UInt32(exactly: source.count) != nil else {
      builder.stop(.tooLarge(limit: limits.bytes), at: 0..<0)
      return (nil, builder.faults.diagnostics(in: file))
    }
    let start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let isComplete = builder.checkCharacters(from: start) && read(start..<source.count, into: &builder)
    if isComplete, builder.nodes.count == 0, builder.faults.isEmpty {
      builder.report(.empty, at: source.count..<source.count)
    }
    let diagnostics = builder.faults.diagnostics(in: file)
    guard isComplete, builder.nodes.count > 0 else { return (nil, diagnostics) }
    return (ValueTree(file: file, notation: .yaml, nodes: builder.nodes, texts: builder.texts), diagnostics)
  }

  /// Feeds the events to a builder; false where they do not make a whole document.
  private func read(_ range: Range<Int>, into builder: inout YAMLTreeBuilder) -> Bool {
    guard var stream = YAMLEventStream(source: builder.source, range: range) else {
      builder.report(.other("out of memory"), at: range.lowerBound..<range.lowerBound)
      return false
    }
    var isAtEnd = false
    while !isAtEnd {
      let isEvent = stream.next { event in
        builder.take(event)
        isAtEnd = event.isStreamEnd
      }
      guard isEvent else {
        builder.report(stream.problem)
        return false
      }
      // A second document is the only thing to stop at that leaves a whole tree behind.
      if builder.isStopped { return builder.hasMoreDocuments }
    }
    return true
  }
}
