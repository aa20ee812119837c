extension YAMLTreeBuilder {
  /// A tag by its full name, and where it stands.
  typealias WrittenTag = (name: String, range: Range<Int>)

  /// Adds a scalar, as a key or a value.
  mutating func addScalar(
    text: UnsafeRawBufferPointer, _ form: ValueTree.Form, tag: WrittenTag?, _ range: Range<Int>
  ) {
    guard text.count <= limits.textBytes else {
      return stop(.textTooLong(limit: limits.textBytes), at: range)
    }
    if isAtKey {
      checkTag(tag, of: .string)
      return addKey(text: text, form, range)
    }
    guard countNode(range) else { return }
    let resolved = form == .plain ? YAMLSchema.resolve(text) : (.string, form)
    let (kind, resolvedForm) = tagged(tag, resolved, form)
    switch kind {
    case .string:
      nodes.append(textNode(text, resolvedForm, range))
    default:
      nodes.append(ValueTree.Node(kind, resolvedForm, start: range.lowerBound, end: range.upperBound))
    }
  }

  /// Adds a key; its text counts, whatever a value of this form would be.
  mutating func addKey(text: UnsafeRawBufferPointer, _ form: ValueTree.Form, _ range: Range<Int>) {
    guard countNode(range) else { return }
    if form == .plain {
      if text.elementsEqual("<<".utf8) { report(.mergeKey, at: range) }
      if text.isEmpty { report(.emptyKey, at: range) }
    }
    var node = textNode(text, form, range)
    node.detail = KeyHash.hash(text)
    nodes.append(node)
  }

  /// Adds an empty key where there should be one, so that the value after it can be read.
  mutating func addMissingKey(at offset: Int) {
    let range = offset..<offset
    guard countNode(range) else { return }
    nodes.append(textNode(UnsafeRawBufferPointer(start: nil, count: 0), .plain, range))
  }

  /// A text, left in the source where it stands there as it is.
  private mutating func textNode(
    _ text: UnsafeRawBufferPointer, _ form: ValueTree.Form, _ range: Range<Int>
  ) -> ValueTree.Node {
    var node = ValueTree.Node(.string, form, start: range.lowerBound, end: range.upperBound)
    let quote = form.isQuoted ? 1 : 0
    let isInPlace =
      range.count == text.count + 2 * quote
      && source[(range.lowerBound + quote)..<(range.upperBound - quote)].elementsEqual(text)
    if !isInPlace {
      guard let place = texts.add(text) else {
        stop(.textTooLong(limit: limits.textBytes), at: range)
        return node
      }
      node.link = place &+ 1
    }
    return node
  }

  /// What a scalar is when its tag has its say.
  private mutating func tagged(
    _ tag: WrittenTag?, _ resolved: (kind: ValueTree.Kind, form: ValueTree.Form), _ form: ValueTree.Form
  ) -> (ValueTree.Kind, ValueTree.Form) {
    guard let tag else { return resolved }
    let name = YAMLTag(tag.name)
    if name == .str { return (.string, form) }
    if name == nil {
      report(.unknownTag(written(tag)), at: tag.range)
      return resolved
    }
    let fits =
      switch name {
      case .null: resolved.kind == .null
      case .bool: resolved.kind == .bool
      case .int: resolved.kind == .number && resolved.form != .decimal
      case .float: resolved.kind == .number
      default: false
      }
    if !fits { report(.tagMismatch(written(tag)), at: tag.range) }
    return resolved
  }

  /// Reports a tag that does not fit a key, an array or an object.
  mutating func checkTag(_ tag: WrittenTag?, of kind: ValueTree.Kind) {
    guard let tag else { return }
    switch (YAMLTag(tag.name), kind) {
    case (.str, .string), (.seq, .array), (.map, .object): break
    case (nil, _): report(.unknownTag(written(tag)), at: tag.range)
    default: report(.tagMismatch(written(tag)), at: tag.range)
    }
  }

  /// A tag as it stands in the file.
  private func written(_ tag: WrittenTag) -> String { String(decoding: source[tag.range], as: UTF8.self) }
}
