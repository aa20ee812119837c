/// Cuts a text that is not JSON into tokens and reports what is wrong within them.
struct JSONScanner {
  /// The file up to the end of the text, so that offsets are the file's.
  let source: UnsafeRawBufferPointer
  let limits: ReadingLimits
  /// The offset of the next byte.
  var at: Int
  var faults: FaultList<JSONFault>
  /// The last text token without its escapes; nil where an escape is faulty.
  var lastText: [UInt8]?
  /// Whether the last text had no closing quote on its line and ended there.
  var isLastTextCutShort = false
  /// Whether a text runs to the end of the file.
  var hasUnclosedText = false
  /// Whether going on would report nothing but consequences of what was reported.
  var isStopped = false

  /// The two pairs of brackets.
  enum Bracket: Hashable {
    case brace, bracket

    var opening: String { self == .brace ? "{" : "[" }
    var closing: String { self == .brace ? "}" : "]" }
  }

  /// A token with its place.
  struct Token {
    enum Kind: Hashable {
      case open(Bracket)
      case close(Bracket)
      case comma, colon, text, number, word, stray, end

      var startsValue: Bool {
        switch self {
        case .open, .text, .number, .word: true
        default: false
        }
      }
    }

    let kind: Kind
    let range: Range<Int>
  }

  init(source: UnsafeRawBufferPointer, start: Int, limits: ReadingLimits) {
    self.source = source
    self.limits = limits
    at = start
    faults = FaultList(limit: limits.diagnostics)
  }

  /// The offset of the text's end.
  var end: Int { source.count }

  mutating func report(_ fact: JSONFault.Fact, at range: Range<Int>, related: Range<Int>? = nil) {
    faults.add(JSONFault(fact, at: range, related: related))
  }

  /// The source between two offsets, for a message; cut where it is long.
  func words(_ range: Range<Int>) -> String {
    // Enough for every excerpt, and a bound for a word of many megabytes.
    FaultWording.excerpt(String(decoding: source[range.clamped(to: 0..<end)].prefix(200), as: UTF8.self))
  }

  func byte(at offset: Int) -> UInt8? { offset < end ? source[offset] : nil }

  // MARK: Tokens

  /// The next token, after white space and comments.
  mutating func next() -> Token {
    while true {
      at = JSONParser.skipSpace(ByteView(source), at)
      guard skipComment() else { break }
    }
    let start = at
    guard let byte = byte(at: at) else { return Token(kind: .end, range: end..<end) }
    switch byte {
    case UInt8(ascii: "{"): return single(.open(.brace))
    case UInt8(ascii: "["): return single(.open(.bracket))
    case UInt8(ascii: "}"): return single(.close(.brace))
    case UInt8(ascii: "]"): return single(.close(.bracket))
    case UInt8(ascii: ","): return single(.comma)
    case UInt8(ascii: ":"): return single(.colon)
    case UInt8(ascii: ";"): return wrong(length: 1, wanted: ",", .comma)
    case UInt8(ascii: "="):
      return wrong(length: self.byte(at: at + 1) == UInt8(ascii: ">") ? 2 : 1, wanted: ":", .colon)
    case UInt8(ascii: "\""): return text(closing: ["\""])
    case UInt8(ascii: "'"): return text(closing: ["'"])
    case UInt8(ascii: "`"): return text(closing: ["`"])
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      return number()
    default: break
    }
    let scalar = self.scalar(at: at)
    if let token = wide(scalar) { return token }
    if isWordScalar(scalar.value) {
      while at < end {
        let next = self.scalar(at: at)
        guard isWordScalar(next.value) else { break }
        at += next.length
      }
      return Token(kind: .word, range: start..<at)
    }
    at += scalar.length
    return Token(kind: .stray, range: start..<at)
  }

  /// The character at an offset within the text and its length in bytes.
  func scalar(at offset: Int) -> (value: Unicode.Scalar, length: Int) {
    let length = UTF8Check.length(ByteView(source), offset)
    guard length > 0,
      let scalar = String(decoding: source[offset..<(offset + length)], as: UTF8.self).unicodeScalars.first
    else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }

  private mutating func single(_ kind: Token.Kind) -> Token {
    at += 1
    return Token(kind: kind, range: (at - 1)..<at)
  }

  private mutating func wrong(length: Int, wanted: String, _ kind: Token.Kind) -> Token {
    let range = at..<(at + length)
    report(.wrongPunctuation(found: words(range), wanted: wanted), at: range)
    at = range.upperBound
    return Token(kind: kind, range: range)
  }

  /// Punctuation of a Chinese keyboard, taken for the sign it looks like.
  private mutating func wide(_ scalar: (value: Unicode.Scalar, length: Int)) -> Token? {
    switch scalar.value {
    case "，", "、", "；": wrong(length: scalar.length, wanted: ",", .comma)
    case "：": wrong(length: scalar.length, wanted: ":", .colon)
    case "｛": wrong(length: scalar.length, wanted: "{", .open(.brace))
    case "｝": wrong(length: scalar.length, wanted: "}", .close(.brace))
    case "［", "【": wrong(length: scalar.length, wanted: "[", .open(.bracket))
    case "］", "】": wrong(length: scalar.length, wanted: "]", .close(.bracket))
    case "“", "”", "„", "＂", "「", "『": text(closing: ["”", "“", "＂", "」", "』", "\""])
    case "‘", "’", "＇": text(closing: ["’", "‘", "＇", "'"])
    default: nil
    }
  }

  private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "$", "-", ".": true
    case "\0"..."\u{9F}": false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// Steps over a comment; false where there is none.
  private mutating func skipComment() -> Bool {
    let start = at
    switch (byte(at: at), byte(at: at + 1)) {
    case (UInt8(ascii: "/"), UInt8(ascii: "/")), (UInt8(ascii: "#"), _):
      while let byte = byte(at: at), byte != UInt8(ascii: "\n") { at += 1 }
    case (UInt8(ascii: "/"), UInt8(ascii: "*")):
      at += 2
      while at < end, byte(at: at) != UInt8(ascii: "*") || byte(at: at + 1) != UInt8(ascii: "/") { at += 1 }
      at = min(at + 2, end)
    default:
      return false
    }
    report(.comment, at: start..<at)
    return true
  }
}
