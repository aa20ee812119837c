extension TextTrace {
  /// Reads a literal (`|`) or folded (`>`) scalar from its indicator on.
  ///
  /// The text that the reader made of it settles how deep the scalar is indented, which the source alone
  /// does not tell once an indentation indicator counts from the parent.
  mutating func readBlock(_ range: Range<Int>, isLiteral: Bool, text: UnsafeRawBufferPointer) {
    var at = range.lowerBound
    while at < source.count, lineBreak(at: at, source.count) == 0 { at += 1 }
    let header = at..<(at + lineBreak(at: at, source.count))
    at = header.upperBound
    let indentation = indentation(from: at, text: text)

    var pending: Range<Int>?
    var emptyLines = readEmptyLines(&at, indentation)
    var wasBlank = false
    var contentEnd = range.upperBound
    while count < text.count {
      let hasContent = column(of: at) == indentation && at < source.count
      guard hasContent else { break }
      let startsBlank = isBlank(at: at)
      if let first = pending {
        if !isLiteral, !isKept(first.count), !wasBlank, !startsBlank {
          if emptyLines.isEmpty { replace(first, with: " ") }
        } else {
          addLineBreak(first)
        }
      }
      for lineBreak in emptyLines { addLineBreak(lineBreak) }
      wasBlank = startsBlank
      while at < source.count, lineBreak(at: at, source.count) == 0 {
        step(at)
        at += 1
      }
      contentEnd = at
      let length = lineBreak(at: at, source.count)
      pending = length > 0 ? at..<(at + length) : nil
      at += length
      emptyLines = readEmptyLines(&at, indentation)
    }
    // As many of the last line breaks as the reader kept.
    for lineBreak in (pending.map { [$0] } ?? []) + emptyLines where count < text.count {
      addLineBreak(lineBreak)
    }
    // A fault at the end of the text belongs at the end of its last line, not below it.
    end(at: contentEnd)
  }

  /// Steps over indentation and the lines that have nothing else; gives their breaks.
  private func readEmptyLines(_ at: inout Int, _ indentation: Int) -> [Range<Int>] {
    var breaks: [Range<Int>] = []
    while true {
      var column = 0
      while column < indentation, at < source.count, source[at] == UInt8(ascii: " ") {
        at += 1
        column += 1
      }
      let length = lineBreak(at: at, source.count)
      guard length > 0 else { return breaks }
      breaks.append(at..<(at + length))
      at += length
    }
  }

  /// The number of spaces between the start of the line and an offset.
  private func column(of offset: Int) -> Int {
    var start = offset
    while start > 0, source[start - 1] == UInt8(ascii: " ") { start -= 1 }
    let isLineStart = start == 0 || "\n\r".utf8.contains(source[start - 1]) || source[start - 1] >= 0x80
    return isLineStart ? offset - start : -1
  }

  /// How many spaces of each line are not part of the text.
  private func indentation(from start: Int, text: UnsafeRawBufferPointer) -> Int {
    // A text of line breaks alone has only empty lines, however many spaces they hold.
    if text.allSatisfy({ $0 == UInt8(ascii: "\n") }) { return .max }
    let written = Self.leadingSpaces(UnsafeRawBufferPointer(rebasing: source[start...]))
    return max(written - Self.leadingSpaces(text), 0)
  }

  /// The spaces at the start of the first line that has anything else.
  private static func leadingSpaces(_ bytes: UnsafeRawBufferPointer) -> Int {
    var spaces = 0
    var at = 0
    while at < bytes.count {
      let length = lineBreak(in: bytes, at: at, bytes.count)
      if length > 0 {
        spaces = 0
        at += length
      } else if bytes[at] == UInt8(ascii: " ") {
        spaces += 1
        at += 1
      } else {
        break
      }
    }
    return spaces
  }
}
