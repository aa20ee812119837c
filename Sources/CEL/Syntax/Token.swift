/// A lexical element of an expression and its place.
struct Token: Sendable {
  /// What was read.
  enum Kind: Sendable, Equatable {
    case identifier(String)
    /// A word that CEL keeps for other languages; allowed as a field, not as a variable.
    case reserved(String)
    /// A field name between backticks.
    case quotedName(String)
    /// The digits' value, without the sign that may stand before it.
    case int(UInt64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    case bool(Bool)
    case null
    case `in`
    case symbol(Symbol)
    /// Something that has been reported already; the parser passes over it in silence.
    case faulty
    case end
  }

  /// Punctuation.
  enum Symbol: String, Sendable, CaseIterable {
    case dot = "."
    case comma = ","
    case colon = ":"
    case question = "?"
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case leftBrace = "{"
    case rightBrace = "}"
    case plus = "+"
    case minus = "-"
    case star = "*"
    case slash = "/"
    case percent = "%"
    case not = "!"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case and = "&&"
    case or = "||"

    /// Whether it closes a pair.
    var isClosing: Bool {
      switch self {
      case .rightParenthesis, .rightBracket, .rightBrace: true
      default: false
      }
    }
  }

  /// What was read.
  let kind: Kind
  /// The span in the source, in UTF-8 bytes.
  let range: Range<Int>

  /// Whether an expression can begin here.
  var startsExpression: Bool {
    switch kind {
    case .identifier, .reserved, .int, .uint, .double, .string, .bytes, .bool, .null: true
    case .symbol(let symbol):
      switch symbol {
      case .leftParenthesis, .leftBracket, .leftBrace, .not, .minus, .dot: true
      default: false
      }
    case .quotedName, .in, .faulty, .end: false
    }
  }
}
