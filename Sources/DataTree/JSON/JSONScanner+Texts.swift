extension JSONScanner {
  /// Reads a text from its opening quote on, whichever it is, to one of the closing ones.
  mutating func text(closing: [Unicode.Scalar]) -> Token {
    let start = at
    isLastTextCutShort = false
    let quote = scalar(at: at)
    if quote.value != "\"" { report(.wrongQuotes(String(quote.value)), at: start..<(start + quote.length)) }
    at += quote.length
    let textStart = at
    var isFaulty = quote.value != "\""
    var hasEscapes = false
    while at < end {
      let scalar = scalar(at: at)
      if closing.contains(scalar.value) {
        lastText = isFaulty ? nil : content(textStart..<at, hasEscapes: hasEscapes)
        if at - textStart > limits.textBytes {
          report(.textTooLong(limit: limits.textBytes), at: start..<start + 1)
        }
        at += scalar.length
        return Token(kind: .text, range: start..<at)
      }
      switch scalar.value {
      case "\\":
        hasEscapes = true
        if !escape() { isFaulty = true }
      case "\n", "\r":
        guard isTextClosedLater(closing) else { return endTextAtLineEnd(start) }
        report(.lineBreakInText, at: at..<(at + 1))
        // One fact for a text of many lines.
        skipLines(closing)
        isFaulty = true
      case "\0"..."\u{1F}":
        report(.controlCharacter(UInt8(truncatingIfNeeded: scalar.value.value)), at: at..<(at + 1))
        isFaulty = true
        at += 1
      default:
        at += scalar.length
      }
    }
    report(.unclosedText, at: start..<(start + quote.length))
    hasUnclosedText = true
    lastText = nil
    return Token(kind: .text, range: start..<end)
  }

  /// Steps over an escape and tells whether it is a good one.
  private mutating func escape() -> Bool {
    guard let escape = JSONEscape.read(ByteView(source), at) else {
      at = end
      return true
    }
    let range = at..<(at + escape.length)
    // A line break is not an escape's business, nor is a quote after `\u12`.
    if escape.scalar == nil, escape.length == 2, let next = byte(at: at + 1), next < 0x20 {
      report(.badEscape("\\"), at: at..<(at + 1))
      at += 1
      return false
    }
    at = range.upperBound
    if escape.scalar == nil {
      let written = words(range)
      report(escape.isLoneSurrogate ? .loneSurrogate(written) : .badEscape(written), at: range)
    }
    return escape.scalar != nil
  }

  /// Whether the next quote, on a later line, looks like the end of this text: a comma, colon, bracket or
  /// the end of the file follows it. Otherwise that quote starts another text and this one lost its own.
  private func isTextClosedLater(_ closing: [Unicode.Scalar]) -> Bool {
    // Far enough for a paragraph, and a bound on the work for a file full of lone quotes.
    let farthest = min(end, at + 4096)
    var offset = at
    while offset < farthest {
      let scalar = scalar(at: offset)
      if scalar.value == "\\" {
        offset += 2
        continue
      }
      offset += scalar.length
      guard closing.contains(scalar.value) else { continue }
      let after = JSONParser.skipSpace(ByteView(source), offset)
      switch byte(at: after) {
      case nil, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"): return true
      default: return false
      }
    }
    return false
  }

  /// Steps to the quote that `isTextClosedLater` found.
  private mutating func skipLines(_ closing: [Unicode.Scalar]) {
    while at < end {
      let scalar = scalar(at: at)
      if closing.contains(scalar.value) { return }
      at += scalar.value == "\\" ? min(2, end - at) : scalar.length
    }
  }

  private mutating func endTextAtLineEnd(_ start: Int) -> Token {
    report(.unclosedText, at: start..<at)
    isLastTextCutShort = true
    lastText = nil
    return Token(kind: .text, range: start..<at)
  }

  /// The text between the quotes, its escapes undone.
  private func content(_ range: Range<Int>, hasEscapes: Bool) -> [UInt8] {
    guard hasEscapes else { return Array(source[range]) }
    var content: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = source[offset]
      if byte == UInt8(ascii: "\\"), let escape = JSONEscape.read(ByteView(source), offset) {
        if let scalar = escape.scalar { content.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
        offset += escape.length
      } else {
        content.append(byte)
        offset += 1
      }
    }
    return content
  }
}
