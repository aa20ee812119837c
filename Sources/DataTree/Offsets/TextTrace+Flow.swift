extension TextTrace {
  /// Reads a plain scalar, or what is between the quotes of a quoted one.
  mutating func readFlow(_ range: Range<Int>, _ form: ValueTree.Form) {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = source[at]
      if isBlank(at: at) || lineBreak(at: at, range.upperBound) > 0 {
        at = readSpace(at, range.upperBound)
      } else if form == .singleQuoted, byte == UInt8(ascii: "'"), at + 1 < range.upperBound {
        replace(at..<(at + 2), with: "'")
        at += 2
      } else if form == .doubleQuoted, byte == UInt8(ascii: "\\") {
        at = readEscape(at, range.upperBound)
      } else {
        step(at)
        at += 1
      }
    }
    end(at: range.upperBound)
  }

  /// Reads spaces and line breaks: the spaces around a line break go, the first of several breaks goes, a
  /// single one becomes a space.
  private mutating func readSpace(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, isBlank(at: at) { at += 1 }
    let length = lineBreak(at: at, end)
    guard length > 0 else {
      for offset in start..<at { step(offset) }
      return at
    }
    let first = at..<(at + length)
    let breaks = readEmptyLines(&at, end, after: first)
    if isKept(first.count) {
      addLineBreak(first)
    } else if breaks.isEmpty {
      replace(first, with: " ")
    }
    for lineBreak in breaks { addLineBreak(lineBreak) }
    return at
  }

  /// Steps over the lines that have nothing but spaces after a line break; gives their breaks.
  private func readEmptyLines(_ at: inout Int, _ end: Int, after first: Range<Int>) -> [Range<Int>] {
    var breaks: [Range<Int>] = []
    at = first.upperBound
    while at < end {
      let length = lineBreak(at: at, end)
      if length > 0 {
        breaks.append(at..<(at + length))
        at += length
      } else if isBlank(at: at) {
        at += 1
      } else {
        break
      }
    }
    return breaks
  }

  private mutating func readEscape(_ start: Int, _ end: Int) -> Int {
    let length = lineBreak(at: start + 1, end)
    if length > 0 {
      // An escaped line break is gone, and so is the indentation after it.
      var at = start
      for lineBreak in readEmptyLines(&at, end, after: (start + 1)..<(start + 1 + length)) {
        addLineBreak(lineBreak)
      }
      return at
    }
    guard let escape = YAMLEscape.read(source, start, end) else {
      step(start)
      return start + 1
    }
    replace(start..<(start + escape.length), with: escape.scalar)
    return start + escape.length
  }
}
