/// Cuts the text of an expression into tokens.
///
/// It never gives up: what it cannot read becomes a fault and, where the intent is plain (`，` for `,`), the
/// token that was meant, so that the parser goes on and finds the other faults.
struct Lexer {
  /// The text; valid UTF-8.
  let bytes: [UInt8]
  var position = 0
  private(set) var tokens: [Token] = []
  private(set) var faults: [SyntaxFault.Located] = []

  /// A lexer for valid UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads everything; the last token is `end`.
  mutating func run() {
    while position < bytes.count { next() }
    tokens.append(Token(kind: .end, range: bytes.count..<bytes.count))
  }

  /// The byte at a distance from the position, 0 past the end.
  func peek(_ distance: Int = 0) -> UInt8 {
    let index = position + distance
    return index < bytes.count ? bytes[index] : 0
  }

  /// The text of a span.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Adds a token that ends at the position.
  mutating func emit(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: start..<position))
  }

  /// Notes a fault.
  mutating func report(_ fault: SyntaxFault, _ range: Range<Int>) {
    faults.append(SyntaxFault.Located(fault: fault, range: range, opening: nil))
  }

  private mutating func next() {
    let start = position
    switch peek() {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C:
      position += 1
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
      skip(while: { $0 != UInt8(ascii: "\n") })
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
      blockComment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      quoted(from: start, raw: false, bytes: false)
    case UInt8(ascii: "`"):
      quotedName()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      number()
    case UInt8(ascii: ".") where peek(1).isDigit:
      number()
    case let byte where byte.isWordStart:
      word()
    default:
      symbol()
    }
  }

  /// Moves on over bytes that satisfy a condition.
  mutating func skip(while condition: (UInt8) -> Bool) {
    while position < bytes.count, condition(bytes[position]) { position += 1 }
  }

  private mutating func blockComment() {
    let start = position
    position += 2
    while position < bytes.count, !(peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
      position += 1
    }
    position = min(position + 2, bytes.count)
    report(.blockComment, start..<position)
  }

  private mutating func word() {
    let start = position
    if let prefix = stringPrefix() {
      position += prefix.length
      quoted(from: start, raw: prefix.raw, bytes: prefix.bytes)
      return
    }
    skip(while: \.isWord)
    let word = text(start..<position)
    switch word {
    case "true": emit(.bool(true), from: start)
    case "false": emit(.bool(false), from: start)
    case "null": emit(.null, from: start)
    case "in": emit(.in, from: start)
    case _ where Lexer.reservedWords.contains(word): emit(.reserved(word), from: start)
    default: emit(.identifier(word), from: start)
    }
  }

  /// The letters before a string literal's quotation mark: `r`, `b` or `br` in either case.
  private func stringPrefix() -> (length: Int, raw: Bool, bytes: Bool)? {
    func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    switch peek() | 0x20 {
    case UInt8(ascii: "r") where isQuote(peek(1)): return (1, true, false)
    case UInt8(ascii: "b") where isQuote(peek(1)): return (1, false, true)
    case UInt8(ascii: "b") where peek(1) | 0x20 == UInt8(ascii: "r") && isQuote(peek(2)):
      return (2, true, true)
    default: return nil
    }
  }

  private mutating func quotedName() {
    let start = position
    position += 1
    skip(while: { $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "\n") })
    let name = text(start + 1..<position)
    guard peek() == UInt8(ascii: "`") else {
      report(.unclosedQuotedName, start..<position)
      emit(.quotedName(name), from: start)
      return
    }
    position += 1
    let allowed = name.utf8.allSatisfy { $0.isWord || Lexer.quotedNamePunctuation.contains($0) }
    if name.isEmpty || !allowed { report(.invalidQuotedName(name), start..<position) }
    emit(.quotedName(name), from: start)
  }

  /// Words that may not name a variable or a global function.
  static let reservedWords: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
    "namespace", "return", "var", "void", "while",
  ]

  /// What a name between backticks may hold besides letters, digits and `_`.
  static let quotedNamePunctuation: Set<UInt8> = [
    UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: " "),
  ]
}

extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether an identifier may begin with it.
  var isWordStart: Bool {
    let lower = self | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower) || self == UInt8(ascii: "_")
  }

  /// Whether an identifier may hold it.
  var isWord: Bool { isWordStart || isDigit }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
