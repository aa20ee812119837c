/// Makes the nodes of a tree out of YAML events.
struct YAMLTreeBuilder {
  let source: UnsafeRawBufferPointer
  let limits: ReadingLimits
  let nodes = GrowingList<ValueTree.Node>()
  let texts: TextArena
  var faults: FaultList<YAMLFault>
  /// Whether a fault was met after which nothing more can be made.
  var isStopped = false
  /// The values that have an anchor; of two with one name the later counts.
  var anchors: [String: Anchor] = [:]
  var aliasedNodes = 0
  private var frames: [Frame] = []
  private var documents = 0
  /// Where the last value ended.
  private var lastEnd = 0
  /// How many arrays and objects are open inside a key, which are passed over.
  private var skippedDepth = 0

  /// A value with an anchor.
  struct Anchor {
    let node: Int
    /// Whether the value is still being read: an alias now would make it part of itself.
    var isOpen: Bool
  }

  private struct Frame {
    let node: Int
    let isObject: Bool
    let isFlow: Bool
    let anchor: String?
    var count: UInt32 = 0
    var expectsKey: Bool
  }

  init(source: UnsafeRawBufferPointer, limits: ReadingLimits, texts: TextArena) {
    self.source = source
    self.limits = limits
    self.texts = texts
    faults = FaultList(limit: limits.diagnostics)
  }

  /// How many arrays and objects are open.
  var depth: Int { frames.count }

  mutating func report(_ fact: YAMLFault.Fact, at range: Range<Int>, related: Range<Int>? = nil) {
    faults.add(YAMLFault(fact, at: range, related: related))
  }

  mutating func stop(_ fact: YAMLFault.Fact, at range: Range<Int>) {
    report(fact, at: range)
    isStopped = true
  }

  /// Takes the next event.
  mutating func take(_ event: borrowing YAMLEvent) {
    switch event.content {
    case .documentStart:
      documents += 1
      if documents > 1 { stop(.moreDocuments, at: event.range.lowerBound..<event.range.lowerBound) }
    case .end where skippedDepth > 0:
      skippedDepth -= 1
    case .start where skippedDepth > 0:
      skippedDepth += 1
      // libyaml takes time that grows with the square of the depth, inside a key as anywhere.
      if depth + skippedDepth > limits.depth { stop(.tooDeep(limit: limits.depth), at: event.range) }
    case .start(_, _, _, _) where isAtKey:
      report(.keyIsNoScalar, at: event.range)
      skippedDepth = 1
      // The value that follows still needs a key before it.
      addMissingKey(at: event.range.lowerBound)
    case .alias where skippedDepth > 0, .scalar where skippedDepth > 0:
      break
    case .alias(let name):
      addAlias(name, event.range)
      lastEnd = event.range.upperBound
    case .scalar(let text, let form, let anchor, let tag):
      let range = contentRange(event.range, form, hasProperties: anchor != nil || tag != nil)
      if let anchor { anchors[anchor] = Anchor(node: nodes.count, isOpen: false) }
      addScalar(text: text, form, tag: tag.map { ($0, tagRange(from: event.range.lowerBound)) }, range)
      lastEnd = range.upperBound
    case .start(let kind, let isFlow, let anchor, let tag):
      open(kind, isFlow: isFlow, anchor: anchor, tag: tag, event.range)
    case .end:
      close(event.range)
    case .other:
      break
    }
  }

  /// Whether the next node is a key.
  var isAtKey: Bool { frames.last?.expectsKey ?? false }

  /// Counts a node that is about to be added; false where there is no room for it.
  mutating func countNode(_ range: Range<Int>) -> Bool {
    guard nodes.count < limits.nodes else {
      stop(.tooManyNodes(limit: limits.nodes), at: range)
      return false
    }
    guard let frame = frames.indices.last else { return true }
    if frames[frame].isObject {
      if frames[frame].expectsKey { frames[frame].count &+= 1 }
      frames[frame].expectsKey.toggle()
    } else {
      frames[frame].count &+= 1
    }
    return true
  }

  private mutating func open(
    _ kind: ValueTree.Kind, isFlow: Bool, anchor: String?, tag: String?, _ range: Range<Int>
  ) {
    guard frames.count < limits.depth else { return stop(.tooDeep(limit: limits.depth), at: range) }
    guard countNode(range) else { return }
    checkTag(tag.map { ($0, tagRange(from: range.lowerBound)) }, of: kind)
    let start =
      anchor != nil || tag != nil ? skipProperties(range.lowerBound, source.count) : range.lowerBound
    if let anchor { anchors[anchor] = Anchor(node: nodes.count, isOpen: true) }
    frames.append(
      Frame(
        node: nodes.count, isObject: kind == .object, isFlow: isFlow, anchor: anchor,
        expectsKey: kind == .object))
    nodes.append(ValueTree.Node(kind, .none, start: start, end: start))
  }

  private mutating func close(_ range: Range<Int>) {
    guard let frame = frames.popLast() else { return }
    // To libyaml a block collection is over where the next thing starts; here it ends with its last value.
    if frame.isFlow { lastEnd = range.upperBound }
    nodes[frame.node].end = max(nodes[frame.node].start, UInt32(truncatingIfNeeded: lastEnd))
    nodes[frame.node].link = UInt32(truncatingIfNeeded: nodes.count)
    nodes[frame.node].detail = frame.count
    if let anchor = frame.anchor, anchors[anchor]?.node == frame.node { anchors[anchor]?.isOpen = false }
    if frame.isObject { checkKeys(of: frame.node) }
  }

  private mutating func checkKeys(of object: Int) {
    let keys = KeyComparison(source: source, nodes: nodes, texts: texts)
    for duplicate in keys.duplicates(in: object, afterKey: 0) {
      report(
        .duplicateKey(String(decoding: keys.text(duplicate.second), as: UTF8.self)),
        at: range(duplicate.second),
        related: range(duplicate.first))
    }
  }

  private func range(_ node: Int) -> Range<Int> {
    Int(nodes[node].start)..<Int(max(nodes[node].start, nodes[node].end))
  }
}
