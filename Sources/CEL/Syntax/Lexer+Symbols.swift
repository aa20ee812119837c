extension Lexer {
  /// Reads punctuation, or what stands in its place.
  mutating func symbol() {
    let start = position
    if let symbol = Lexer.loneSymbols[Int(peek())] {
      position += 1
      return emit(.symbol(symbol), from: start)
    }
    guard let first = symbolCharacter(at: start) else { return stranger() }
    if let closing = Lexer.typographicQuotes[first.scalar] { return typographicString(closing) }
    if first.scalar == "\u{3000}" || first.scalar == "\u{A0}" || first.scalar == "\u{FEFF}" {
      position = first.end
      // Spaces of other widths cannot be told from real ones, so they are let pass.
      return
    }
    // The longest spelling first, so that `===` is one fault and not two.
    var spellings = [(text: first.ascii, end: first.end)]
    while spellings.count < 3, let last = spellings.last, let next = symbolCharacter(at: last.end) {
      spellings.append((last.text + next.ascii, next.end))
    }
    for (written, end) in spellings.reversed() {
      if let meant = Lexer.foreignOperators[written] {
        position = end
        report(.foreignOperator(found: text(start..<end), meant: meant.rawValue), start..<end)
        return emit(.symbol(meant), from: start)
      }
      guard let symbol = Token.Symbol(rawValue: written) else { continue }
      position = end
      let found = text(start..<end)
      if found != written { report(.typographic(found: found, meant: written), start..<end) }
      return emit(.symbol(symbol), from: start)
    }
    stranger()
  }

  private struct SymbolCharacter {
    let scalar: Unicode.Scalar
    /// The ASCII punctuation that it is or stands for.
    let ascii: String
    let end: Int
  }

  private func scalar(at index: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard index < bytes.count else { return nil }
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes[index...].makeIterator()
    guard case .valid(let encoded) = decoder.parseScalar(from: &iterator) else { return nil }
    return (Unicode.UTF8.decode(encoded), index + encoded.count)
  }

  private func symbolCharacter(at index: Int) -> SymbolCharacter? {
    guard let (scalar, end) = scalar(at: index) else { return nil }
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      let isSpace = byte <= 0x20 || byte == 0x7F
      guard !byte.isWord, !isSpace, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "'"),
        byte != UInt8(ascii: "`")
      else { return nil }
      return SymbolCharacter(scalar: scalar, ascii: String(scalar), end: end)
    }
    if let ascii = Lexer.typographicSymbols[scalar] {
      return SymbolCharacter(scalar: scalar, ascii: ascii, end: end)
    }
    // The full-width forms of ASCII punctuation are one block, in ASCII's order.
    if (0xFF01...0xFF5E).contains(scalar.value) {
      let byte = UInt8(truncatingIfNeeded: scalar.value - 0xFF00 + 0x20)
      guard !byte.isWord else { return nil }
      return SymbolCharacter(scalar: scalar, ascii: String(UnicodeScalar(byte)), end: end)
    }
    let isSpace = scalar == "\u{3000}" || scalar == "\u{A0}" || scalar == "\u{FEFF}"
    guard isSpace || Lexer.typographicQuotes[scalar] != nil else { return nil }
    return SymbolCharacter(scalar: scalar, ascii: " ", end: end)
  }

  /// Reads text between quotation marks such as “ and ”, which CEL does not know.
  private mutating func typographicString(_ closing: Set<Unicode.Scalar>) {
    let start = position
    position = scalar(at: start)?.end ?? start + 1
    let contentStart = position
    while let (scalar, end) = scalar(at: position), scalar != "\n" {
      guard closing.contains(scalar) else {
        position = end
        continue
      }
      let content = text(contentStart..<position)
      position = end
      report(.typographicQuotes(found: text(start..<end)), start..<end)
      return emit(.string(content), from: start)
    }
    report(.typographicQuotes(found: text(start..<contentStart)), start..<contentStart)
    emit(.faulty, from: start)
  }

  /// Reads what has no place in an expression: words outside quotation marks, or a single character.
  private mutating func stranger() {
    let start = position
    while let (scalar, end) = scalar(at: position), !scalar.isASCII, symbolCharacter(at: position) == nil {
      position = end
      skip(while: \.isWord)
    }
    if position > start {
      let found = text(start..<position)
      let narrow = found.unicodeScalars.map { scalar in
        (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
      }
      if narrow.allSatisfy({ $0 != nil }) {
        let meant = String(String.UnicodeScalarView(narrow.compactMap { $0 }))
        report(.typographic(found: found, meant: meant), start..<position)
      } else {
        report(.unquotedText(found), start..<position)
      }
    } else {
      position = scalar(at: start)?.end ?? start + 1
      report(.unexpectedCharacter(text(start..<position)), start..<position)
    }
    emit(.faulty, from: start)
  }

  /// The symbols of one byte that no longer spelling begins with, by that byte.
  private static let loneSymbols: [Token.Symbol?] = {
    let spellings = Token.Symbol.allCases.map(\.rawValue) + foreignOperators.keys
    var symbols = [Token.Symbol?](repeating: nil, count: 256)
    for symbol in Token.Symbol.allCases {
      guard symbol.rawValue.utf8.count == 1, let byte = symbol.rawValue.utf8.first,
        !spellings.contains(where: { $0 != symbol.rawValue && $0.utf8.first == byte })
      else { continue }
      symbols[Int(byte)] = symbol
    }
    return symbols
  }()

  /// Operators of other languages and the ones that are meant.
  private static let foreignOperators: [String: Token.Symbol] = [
    "=": .equal, "===": .equal, "!==": .notEqual, "<>": .notEqual, "&": .and, "|": .or, "=<": .lessOrEqual,
    "=>": .greaterOrEqual,
  ]

  /// Symbols outside the full-width block that stand for ASCII punctuation.
  private static let typographicSymbols: [Unicode.Scalar: String] = [
    "。": ".", "、": ",", "≥": ">=", "≤": "<=", "≠": "!=", "≧": ">=", "≦": "<=", "×": "*", "÷": "/", "−": "-",
    "–": "-", "—": "-", "【": "[", "】": "]", "〔": "[", "〕": "]", "《": "<", "》": ">", "〈": "<", "〉": ">",
    "·": ".", "∧": "&&", "∨": "||", "¬": "!",
  ]

  /// Opening quotation marks and what may close them.
  private static let typographicQuotes: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "“": ["”", "“", "\""], "”": ["”", "“", "\""], "‘": ["’", "‘", "'"], "’": ["’", "‘", "'"], "「": ["」"],
    "『": ["』"], "＂": ["＂", "\""], "＇": ["＇", "'"],
  ]
}
