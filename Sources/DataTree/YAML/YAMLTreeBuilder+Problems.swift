extension YAMLTreeBuilder {
  /// Reports what stopped libyaml, at the place that helps most.
  mutating func report(_ problem: (text: String, at: Int, context: String?, contextAt: Int)) {
    let place = character(at: problem.at)
    let start = character(at: problem.contextAt)
    let hasContext = problem.context != nil && problem.contextAt < problem.at
    guard let known = YAMLProblem(libyaml: problem.text) else {
      return report(.other(problem.text), at: place)
    }
    switch known {
    case .badStart:
      let byte = place.isEmpty ? 0 : source[place.lowerBound]
      report(
        .syntax(byte == UInt8(ascii: "\t") ? .tab : "@`%".utf8.contains(byte) ? .reserved : .badStart),
        at: place)
    case .missingColon where hasContext:
      report(.syntax(.missingColon), at: restOfLine(problem.contextAt))
    case .badName where hasContext:
      report(.syntax(.badName), at: problem.contextAt..<max(place.upperBound, problem.contextAt))
    case .unknownEscape:
      report(.syntax(.unknownEscape), at: place.lowerBound..<character(at: place.upperBound).upperBound)
    case .valueNotAllowed:
      if let line = keylessLine(before: problem.at) {
        report(.syntax(.missingColon), at: line)
      } else {
        report(.syntax(.valueNotAllowed), at: place)
      }
    case .endInText where hasContext, .documentMarkInText where hasContext:
      report(.syntax(known), at: start, related: place)
    case .noKey where isAfterQuotes(problem.at), .noItem where isAfterQuotes(problem.at):
      report(.syntax(.afterQuotes), at: place)
    case .unknownDirective where hasContext:
      report(.syntax(known), at: problem.contextAt..<problem.at)
    case .unclosedFlowSequence, .unclosedFlowMapping, .noKey, .noItem, .noContent:
      report(.syntax(known), at: place, related: hasContext ? start : nil)
    default:
      report(.syntax(known), at: place)
    }
  }

  /// Reports bytes that no YAML file may hold; false where there are some.
  mutating func checkCharacters(from start: Int) -> Bool {
    let head = source.prefix(2)
    if head.elementsEqual([0xFF, 0xFE]) || head.elementsEqual([0xFE, 0xFF]) || head.contains(0) {
      report(.utf16, at: 0..<head.count)
      return false
    }
    var at = start
    while at < source.count {
      let byte = source[at]
      if byte < 0x80 {
        if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F {
          report(.controlCharacter(UInt32(byte)), at: at..<(at + 1))
          return false
        }
        at += 1
        continue
      }
      let length = UTF8Check.length(ByteView(source), at)
      guard length > 0 else {
        report(.notUTF8(byte: byte), at: at..<(at + 1))
        return false
      }
      // U+0080 to U+009F but for U+0085, and U+FFFE, U+FFFF.
      if byte == 0xC2, source[at + 1] < 0xA0, source[at + 1] != 0x85 {
        report(.controlCharacter(UInt32(source[at + 1])), at: at..<(at + 2))
        return false
      }
      if byte == 0xEF, source[at + 1] == 0xBF, source[at + 2] >= 0xBE {
        report(.controlCharacter(0xFFC0 + UInt32(source[at + 2] & 0x3F)), at: at..<(at + 3))
        return false
      }
      at += length
    }
    return true
  }

  /// The line before the one of an offset, where it looks like a member whose colon is wrong.
  ///
  /// `键：值` and `key:value` are plain text to YAML, which goes on in the next line; the fault that libyaml
  /// sees is the colon there.
  private func keylessLine(before offset: Int) -> Range<Int>? {
    guard let line = self.line(before: lineStart(offset)) else { return nil }
    // A list item's first member stands after the dash.
    let indentation = source[line].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }.count
    let nextIndentation = source[lineStart(offset)...].prefix { $0 == UInt8(ascii: " ") }.count
    let text = String(decoding: source[line], as: UTF8.self)
    guard indentation == nextIndentation, !text.contains(": "), !text.hasSuffix(":") else { return nil }
    return (line.lowerBound + indentation)..<line.upperBound
  }

  /// Whether a quoted text ends right before an offset, on its line.
  private func isAfterQuotes(_ offset: Int) -> Bool {
    let before = source[lineStart(offset)..<offset].last { $0 != UInt8(ascii: " ") }
    return before == UInt8(ascii: "\"") || before == UInt8(ascii: "'")
  }

  private func lineStart(_ offset: Int) -> Int {
    var start = min(offset, source.count)
    while start > 0, source[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  /// The line that ends before a line's start, without its break and spaces at its end.
  private func line(before start: Int) -> Range<Int>? {
    guard start > 0 else { return nil }
    var end = start
    let first = lineStart(start - 1)
    while end > first, " \t\r\n".utf8.contains(source[end - 1]) { end -= 1 }
    return first < end ? first..<end : nil
  }

  /// Whether the reading stopped at a second document.
  var hasMoreDocuments: Bool { isStopped && faults.last?.fact == .moreDocuments }

  /// The span of the character at an offset; empty at a line's end.
  private func character(at offset: Int) -> Range<Int> {
    guard offset < source.count, source[offset] != UInt8(ascii: "\n"), source[offset] != UInt8(ascii: "\r")
    else {
      return min(offset, source.count)..<min(offset, source.count)
    }
    return offset..<(offset + max(UTF8Check.length(ByteView(source), offset), 1))
  }

  private func restOfLine(_ offset: Int) -> Range<Int> {
    let rest = source[offset...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return offset..<(offset + rest.count)
  }
}
