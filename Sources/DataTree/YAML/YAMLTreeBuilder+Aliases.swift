extension YAMLTreeBuilder {
  /// Adds a copy of the nodes that an alias stands for; the texts are shared.
  ///
  /// Copies are what makes an alias look like any other value to a reader of the tree. Their number has
  /// its own limit, which a bomb of aliases reaches after as many steps.
  mutating func addAlias(_ name: String, _ range: Range<Int>) {
    guard let anchor = anchors[name] else {
      report(.unknownAnchor(name), at: range)
      return addPlaceholder(range)
    }
    guard !anchor.isOpen else {
      report(.recursiveAlias(name), at: range)
      return addPlaceholder(range)
    }
    let original = nodes[anchor.node]
    if isAtKey {
      guard !original.kind.isContainer else {
        report(.keyIsNoScalar, at: range)
        return addPlaceholder(range)
      }
      let keys = KeyComparison(source: source, nodes: nodes, texts: texts)
      return addKeyCopy(of: original, text: original.kind == .string ? keys.text(anchor.node) : nil, range)
    }
    let end = Int(original.next(at: UInt32(truncatingIfNeeded: anchor.node)))
    let count = end - anchor.node
    aliasedNodes += count
    guard aliasedNodes <= limits.aliasedNodes else {
      return stop(.tooManyAliasedNodes(limit: limits.aliasedNodes), at: range)
    }
    guard nodes.count + count <= limits.nodes else {
      return stop(.tooManyNodes(limit: limits.nodes), at: range)
    }
    guard depth + height(from: anchor.node, to: end) <= limits.depth else {
      return stop(.tooDeep(limit: limits.depth), at: range)
    }
    guard countNode(range) else { return }
    let shift = UInt32(truncatingIfNeeded: nodes.count - anchor.node)
    for index in anchor.node..<end {
      var node = nodes[index]
      if node.kind.isContainer { node.link &+= shift }
      nodes.append(node)
    }
  }

  /// A null in the place of an alias that stands for nothing, so that the rest can be read.
  private mutating func addPlaceholder(_ range: Range<Int>) {
    let place = range.lowerBound..<range.lowerBound
    if isAtKey {
      addMissingKey(at: range.lowerBound)
    } else if countNode(range) {
      nodes.append(ValueTree.Node(.null, .none, start: place.lowerBound, end: place.upperBound))
    }
  }

  /// A key has its text, even where the value with the anchor is a number.
  private mutating func addKeyCopy(
    of node: ValueTree.Node, text: UnsafeRawBufferPointer?, _ range: Range<Int>
  ) {
    guard countNode(range) else { return }
    var key = node
    let written = UnsafeRawBufferPointer(rebasing: source[Int(node.start)..<Int(node.end)])
    if node.kind != .string {
      key.kind = .string
      key.form = .plain
    }
    key.detail = KeyHash.hash(text ?? written)
    nodes.append(key)
  }

  /// How many arrays and objects are inside one another between two nodes.
  private func height(from start: Int, to end: Int) -> Int {
    var ends: [UInt32] = []
    var height = 0
    for index in start..<end where nodes[index].kind.isContainer {
      while let last = ends.last, last <= UInt32(truncatingIfNeeded: index) { ends.removeLast() }
      ends.append(nodes[index].link)
      height = max(height, ends.count)
    }
    return height
  }
}
