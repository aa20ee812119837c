extension YAMLTreeBuilder {
  /// The span of a scalar itself, without its anchor and tag and, for a block scalar, without the empty
  /// lines after it.
  func contentRange(_ range: Range<Int>, _ form: ValueTree.Form, hasProperties: Bool) -> Range<Int> {
    let start = hasProperties ? skipProperties(range.lowerBound, range.upperBound) : range.lowerBound
    var end = max(start, range.upperBound)
    if form == .literal || form == .folded {
      while end > start, isSpace(source[end - 1]) { end -= 1 }
    }
    return start..<end
  }

  /// The span of the tag among the anchors and tags at an offset.
  func tagRange(from start: Int) -> Range<Int> {
    var at = start
    while at < source.count, source[at] != UInt8(ascii: "!") { at += 1 }
    return at..<(at + source[at...].prefix { !isSpace($0) }.count)
  }

  /// The offset of what follows anchors and tags, spaces and comments.
  func skipProperties(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end {
      switch source[at] {
      case UInt8(ascii: "&"), UInt8(ascii: "!"):
        while at < end, !isSpace(source[at]) { at += 1 }
      case UInt8(ascii: "#"):
        while at < end, source[at] != UInt8(ascii: "\n"), source[at] != UInt8(ascii: "\r") { at += 1 }
      case let byte where isSpace(byte):
        at += 1
      default:
        return at
      }
    }
    // Nothing follows: an empty value stands right after its properties.
    while at > start, isSpace(source[at - 1]) { at -= 1 }
    return at
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\t")
  }
}
