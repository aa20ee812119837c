/// Finds words of which at least one stands in every match of a regular expression, so that the expression need only
/// be tried where one of them was seen.
struct RequiredLiterals {
  /// The most words that stand for one pattern, and the most that a concatenation is multiplied out to.
  static let maximumCount = 400
  /// Words longer than this tell no more.
  private static let sufficientLength = 9

  /// What is known of a part of a pattern.
  fileprivate struct Part {
    /// All that the part can match; nil where that is not a short list.
    var exact: [String]?
    /// Words of which each match holds one; nil where there are none.
    var required: [String]?

    static let anything = Part(exact: nil, required: nil)
    static let nothing = Part(exact: [""], required: nil)
  }

  private var rest: Substring.UnicodeScalarView

  private init(rest: Substring.UnicodeScalarView) { self.rest = rest }

  /// The words; nil where the pattern has none that every match must hold.
  static func find(in pattern: String) -> [String]? {
    // Most patterns are words.
    guard pattern.utf8.contains(where: isSyntax) else { return pattern.isEmpty ? nil : [pattern] }
    var finder = RequiredLiterals(rest: Substring(pattern).unicodeScalars)
    return finder.alternation().best
  }

  /// Whether a byte can be more than itself in a regular expression.
  private static func isSyntax(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "^"),
      UInt8(ascii: "$"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  private mutating func alternation() -> Part {
    var parts = [sequence()]
    while rest.first == "|" {
      rest.removeFirst()
      parts.append(sequence())
    }
    guard parts.count > 1 else { return parts[0] }
    var exact: [String]? = []
    var required: [String]? = []
    for part in parts {
      exact = Self.joined(exact, part.exact)
      required = Self.joined(required, part.best)
    }
    return Part(exact: exact, required: required)
  }

  private static func joined(_ first: [String]?, _ second: [String]?) -> [String]? {
    guard let first, let second, first.count + second.count <= maximumCount else { return nil }
    return first + second
  }

  private mutating func sequence() -> Part {
    // The texts of the stretch of exact parts that is being read.
    var stretch = [""]
    var best: [String]?
    var isExact = true
    while let scalar = rest.first, scalar != "|", scalar != ")" {
      let element = quantified(atom())
      if let texts = element.exact, texts.count == 1 {
        for index in stretch.indices { stretch[index] += texts[0] }
      } else if let texts = element.exact, stretch.count * texts.count <= Self.maximumCount {
        stretch = stretch.flatMap { start in texts.map { start + $0 } }
      } else {
        best = Self.better(Self.better(best, Part(exact: stretch, required: nil).best), element.best)
        isExact = false
        stretch = element.exact ?? [""]
      }
    }
    best = Self.better(best, Part(exact: stretch, required: nil).best)
    return Part(exact: isExact ? stretch : nil, required: best)
  }

  private static func better(_ first: [String]?, _ second: [String]?) -> [String]? {
    guard let first else { return second }
    guard let second else { return first }
    let (one, other) = (weight(first), weight(second))
    return one == other ? (first.count <= second.count ? first : second) : (one > other ? first : second)
  }

  /// The shortest word decides; few short words are better than hundreds of longer ones.
  private static func weight(_ words: [String]) -> Int {
    let shortest = min(sufficientLength, words.map(\.utf8.count).min() ?? 0)
    return shortest * 4 - words.count / 16
  }

  private mutating func atom() -> Part {
    let scalar = rest.removeFirst()
    switch scalar {
    case "(":
      if rest.starts(with: "?:".unicodeScalars) { rest.removeFirst(2) }
      let inner = alternation()
      if rest.first == ")" { rest.removeFirst() }
      return inner
    case "[": return characterClass()
    case ".": return .anything
    case "^", "$": return .nothing
    case "\\":
      guard let escaped = rest.popFirst() else { return .anything }
      let isLetter = escaped.properties.isAlphabetic || ("0"..."9").contains(escaped)
      if escaped == "p" || escaped == "x", rest.first == "{", let end = rest.firstIndex(of: "}") {
        rest = rest[rest.index(after: end)...]
      }
      return isLetter ? .anything : Part(exact: [String(escaped)], required: nil)
    default: return Part(exact: [String(scalar)], required: nil)
    }
  }

  /// The characters of a class without ranges, negation and escapes.
  private mutating func characterClass() -> Part {
    var members: [String] = []
    var isPlain = rest.first != "^"
    var isFirst = true
    while let scalar = rest.popFirst() {
      if scalar == "]", !isFirst { break }
      if scalar == "\\" { _ = rest.popFirst() }
      if scalar == "\\" || scalar == "-" { isPlain = false }
      members.append(String(scalar))
      isFirst = false
    }
    return isPlain && members.count <= Self.maximumCount ? Part(exact: members, required: nil) : .anything
  }

  private mutating func quantified(_ part: Part) -> Part {
    var part = part
    while let scalar = rest.first {
      switch scalar {
      case "?": part = part.exact.map { Part(exact: $0 + [""], required: nil) } ?? .anything
      case "*": part = .anything
      case "+": part = Part(exact: nil, required: part.best)
      case "{":
        guard let end = rest.firstIndex(of: "}") else { return part }
        let isOptional = rest.dropFirst().first == "0"
        part = isOptional ? .anything : Part(exact: nil, required: part.best)
        rest = rest[end...]
      default: return part
      }
      rest.removeFirst()
      // A lazy quantifier takes the same texts.
      if rest.first == "?" { rest.removeFirst() }
    }
    return part
  }
}

extension RequiredLiterals.Part {
  /// The words that each match of the part holds one of.
  fileprivate var best: [String]? {
    if let exact, !exact.isEmpty, !exact.contains("") {
      return required.flatMap { $0.count < exact.count ? $0 : nil } ?? exact
    }
    return required
  }
}
