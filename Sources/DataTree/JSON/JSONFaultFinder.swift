/// Reads a text that is not JSON and tells why: all its faults, not the first one only.
///
/// After a fault it goes on as if the author had written what was most likely meant. It does not recurse
/// and passes over the text once; it gives no tree, since nothing should rest on a guess.
struct JSONFaultFinder {
  var scanner: JSONScanner
  private let limits: ReadingLimits
  private var frames: [Frame] = []
  private var nodeCount = 0
  private var isStopped = false
  /// Whether the last token was a text without its closing quote, which took a comma after it along.
  private var hasSwallowedComma = false
  /// A bracket that an indentation further left than its own seems to leave open.
  private var unclosed: Range<Int>?

  /// What may come next.
  private enum Expectation {
    case valueOrEnd, value, keyOrEnd, key, colon, memberValue, commaOrEnd
  }

  /// An open array or object; the outermost one stands for the document.
  private struct Frame {
    let bracket: JSONScanner.Bracket?
    let opening: Range<Int>
    var expectation: Expectation
    var keys: [[UInt8]: Range<Int>] = [:]
    var comma: Range<Int>?
    /// Where the last token ended, which is where something that is missing should stand.
    var lastEnd: Int
  }

  init(source: UnsafeRawBufferPointer, start: Int, limits: ReadingLimits) {
    scanner = JSONScanner(source: source, start: start, limits: limits)
    self.limits = limits
  }

  /// The faults of the text; at least one.
  mutating func find() -> FaultList<JSONFault> {
    let whole = scanner.at..<scanner.end
    if !scanner.checkEncoding() {
      frames.append(Frame(bracket: nil, opening: whole, expectation: .value, lastEnd: whole.lowerBound))
      while !isStopped, !scanner.isStopped {
        let token = scanner.next()
        if token.kind == .end {
          reachEnd(token.range)
          break
        }
        take(token)
      }
    }
    if scanner.faults.isEmpty { scanner.report(.notJSON, at: whole) }
    return scanner.faults
  }

  private var frame: Frame {
    get { frames[frames.count - 1] }
    // In place: a copy of the keys for each new one would take the square of their number.
    _modify { yield &frames[frames.count - 1] }
  }

  private mutating func take(_ token: JSONScanner.Token) {
    if frames.count == 1, frame.expectation == .commaOrEnd {
      scanner.report(.moreContent(isValue: token.kind.startsValue), at: token.range)
      isStopped = true
      return
    }
    switch token.kind {
    case .open(let bracket): open(bracket, token.range)
    case .close(let bracket): close(bracket, token.range)
    case .comma: comma(token.range)
    case .colon: colon(token.range)
    case .text, .number, .word: scalar(token)
    case .stray: scanner.report(.unexpected(scanner.words(token.range)), at: token.range)
    case .end: break
    }
    frame.lastEnd = token.range.upperBound
    hasSwallowedComma = token.kind == .text && scanner.isLastTextCutShort
  }

  // MARK: Tokens

  private mutating func open(_ bracket: JSONScanner.Bracket, _ range: Range<Int>) {
    startValue(at: range)
    if frame.expectation == .key || frame.expectation == .keyOrEnd {
      scanner.report(.keyIsNoText, at: range)
    }
    guard frames.count <= limits.depth else {
      scanner.report(.tooDeep(limit: limits.depth), at: range)
      isStopped = true
      return
    }
    endValue()
    frames.append(
      Frame(
        bracket: bracket, opening: range, expectation: bracket == .brace ? .keyOrEnd : .valueOrEnd,
        lastEnd: range.upperBound))
  }

  private mutating func close(_ bracket: JSONScanner.Bracket, _ range: Range<Int>) {
    guard frames.count > 1, let open = frame.bracket else {
      scanner.report(.unopenedBracket(bracket.closing), at: range)
      isStopped = true
      return
    }
    if open != bracket {
      scanner.report(
        .mismatchedBracket(open: open.opening, close: bracket.closing), at: range, related: frame.opening)
      // The bracket closes what it fits, if that is open; otherwise it is taken for the right one.
      if frames.contains(where: { $0.bracket == bracket }) {
        while frame.bracket != bracket { frames.removeLast() }
      }
    } else {
      noteIndentation(range)
      switch frame.expectation {
      case .value, .key:
        if let comma = frame.comma { scanner.report(.trailingComma, at: comma) }
      case .memberValue:
        scanner.report(.missingValue, at: frame.lastEnd..<frame.lastEnd, related: nil)
      case .colon:
        scanner.report(.keyWithoutValue, at: frame.lastEnd..<frame.lastEnd)
      case .valueOrEnd, .keyOrEnd, .commaOrEnd: break
      }
    }
    frames.removeLast()
  }

  private mutating func comma(_ range: Range<Int>) {
    switch frame.expectation {
    case .commaOrEnd: break
    case .colon: scanner.report(.keyWithoutValue, at: frame.lastEnd..<frame.lastEnd)
    case .memberValue: scanner.report(.missingValue, at: frame.lastEnd..<frame.lastEnd)
    case .value where frames.count == 1: scanner.report(.unexpected(","), at: range)
    case .valueOrEnd, .value, .keyOrEnd, .key: scanner.report(.extraComma, at: range)
    }
    // A comma that was reported is not reported again as a trailing one.
    frame.comma = frame.expectation == .commaOrEnd ? range : nil
    frame.expectation = frame.bracket == .brace ? .key : .value
  }

  private mutating func colon(_ range: Range<Int>) {
    switch frame.expectation {
    case .colon: frame.expectation = .memberValue
    case .commaOrEnd where frame.bracket == .bracket:
      // A key and its value in an array: the value is taken for one more element.
      scanner.report(.unexpected(":"), at: range)
      frame.expectation = .value
      frame.comma = nil
    default: scanner.report(.unexpected(":"), at: range)
    }
  }

  private mutating func scalar(_ token: JSONScanner.Token) {
    startValue(at: token.range)
    if frame.expectation == .key || frame.expectation == .keyOrEnd {
      switch token.kind {
      case .text: break
      case .word: scanner.report(.unquotedKey(scanner.words(token.range)), at: token.range)
      default: scanner.report(.keyIsNoText, at: token.range)
      }
      if token.kind == .text { checkKey(token.range) }
      frame.expectation = .colon
      return
    }
    if token.kind == .word { scanner.checkWord(token.range) }
    endValue()
  }

  // MARK: Values

  /// What has to be before a value that starts here, where it is not.
  private mutating func startValue(at range: Range<Int>) {
    nodeCount += 1
    let isKey = frame.expectation == .key || frame.expectation == .keyOrEnd
    if nodeCount + (isKey ? 1 : 0) > limits.nodes {
      scanner.report(.tooManyNodes(limit: limits.nodes), at: range)
      isStopped = true
    }
    switch frame.expectation {
    case .commaOrEnd:
      if !hasSwallowedComma { scanner.report(.missingComma, at: frame.lastEnd..<frame.lastEnd) }
      frame.expectation = frame.bracket == .brace ? .key : .value
      frame.comma = nil
    case .colon:
      scanner.report(.missingColon, at: frame.lastEnd..<frame.lastEnd)
      frame.expectation = .memberValue
    default: break
    }
  }

  private mutating func endValue() {
    switch frame.expectation {
    case .key, .keyOrEnd: frame.expectation = .colon
    default: frame.expectation = .commaOrEnd
    }
  }

  private mutating func checkKey(_ range: Range<Int>) {
    guard let key = scanner.lastText else { return }
    if let first = frame.keys[key] {
      scanner.report(.duplicateKey(String(decoding: key, as: UTF8.self)), at: range, related: first)
    } else {
      frame.keys[key] = range
    }
  }

  private mutating func reachEnd(_ range: Range<Int>) {
    if frames.count > 1 {
      guard !scanner.hasUnclosedText else { return }
      let opening = unclosed ?? frame.opening
      scanner.report(.unclosedBracket(scanner.words(opening)), at: opening, related: range)
    } else if frame.expectation == .value, nodeCount == 0, scanner.faults.isEmpty {
      scanner.report(.empty, at: range)
    }
  }

  /// Remembers the current bracket where the bracket that closes it stands at the start of a line and
  /// further left: it was most likely meant for an outer one.
  private mutating func noteIndentation(_ closing: Range<Int>) {
    guard unclosed == nil, let close = indentation(of: closing.lowerBound), close.isFirst else { return }
    guard let open = indentation(of: frame.opening.lowerBound), close.spaces < open.spaces else { return }
    unclosed = frame.opening
  }

  /// The spaces at the start of an offset's line, and whether the offset is the first thing after them; nil
  /// for a line that is too long to be indented by a person.
  private func indentation(of offset: Int) -> (spaces: Int, isFirst: Bool)? {
    let longest = 1000
    var start = offset
    while start > 0, scanner.source[start - 1] != UInt8(ascii: "\n") {
      start -= 1
      if offset - start > longest { return nil }
    }
    let spaces = scanner.source[start..<offset].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      .count
    return (spaces, start + spaces == offset)
  }
}
