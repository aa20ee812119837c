/// Writes out a pattern of the lexicon as a regular expression: `{name}` becomes the alternatives of a group, `~12` a
/// gap of at most twelve characters inside the sub-clause (`~2-12` of two to twelve), `~~40` one inside the sentence.
struct PatternExpansion {
  enum Fault: Error, Equatable {
    case unknownGroup(String)
    case tooLong
  }

  /// The most bytes of a pattern written out.
  static let maximumLength = 60_000
  /// The deepest that groups may stand in groups.
  static let maximumDepth = 8

  /// The longest gap; RE2's automata grow with it.
  static let maximumGap = 80

  private static let subclause = "[^，。；！？]"
  private static let sentence = "[^。；！？]"

  private let groups: [String: [String]]
  private var written: [String: String] = [:]

  init(_ groups: [String: [String]]) { self.groups = groups }

  /// The pattern as a regular expression.
  mutating func expand(_ pattern: String) throws(Fault) -> String { try expand(pattern, depth: 0) }

  private mutating func expand(_ pattern: String, depth: Int) throws(Fault) -> String {
    guard depth <= Self.maximumDepth else { throw .tooLong }
    // Most patterns are words.
    guard pattern.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "{") }) else {
      guard pattern.utf8.count <= Self.maximumLength else { throw .tooLong }
      return pattern
    }
    var output = ""
    var rest = Substring(pattern)
    while let character = rest.first {
      if character == "~", let gap = Self.gap(&rest) {
        output += gap
      } else if character == "{", let end = rest.firstIndex(of: "}"),
        let name = Self.groupName(rest[rest.index(after: rest.startIndex)..<end])
      {
        output += try alternatives(of: name, depth: depth)
        rest = rest[rest.index(after: end)...]
      } else {
        output.append(character)
        rest = rest.dropFirst()
      }
      guard output.utf8.count <= Self.maximumLength else { throw .tooLong }
    }
    return output
  }

  /// A gap at the start of a pattern, which is taken off; nil where `~` has no count.
  private static func gap(_ pattern: inout Substring) -> String? {
    var rest = pattern.dropFirst()
    let isWide = rest.first == "~"
    if isWide { rest = rest.dropFirst() }
    guard let first = number(&rest) else { return nil }
    var bounds = (0, first)
    if rest.first == "-" {
      var further = rest.dropFirst()
      if let second = number(&further) {
        bounds = (first, second)
        rest = further
      }
    }
    guard bounds.0 <= bounds.1, bounds.1 <= maximumGap else { return nil }
    pattern = rest
    return (isWide ? sentence : subclause) + "{\(bounds.0),\(bounds.1)}"
  }

  private static func number(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    return Int(digits)
  }

  /// A name between braces; nil for a count such as `{0,12}`.
  private static func groupName(_ text: Substring) -> String? {
    guard let first = text.first, first.isLetter else { return nil }
    return String(text)
  }

  private mutating func alternatives(of name: String, depth: Int) throws(Fault) -> String {
    if let known = written[name] { return known }
    guard let patterns = groups[name] else { throw .unknownGroup(name) }
    var parts: [String] = []
    for pattern in patterns { parts.append(try expand(pattern, depth: depth + 1)) }
    let whole = "(?:" + parts.joined(separator: "|") + ")"
    written[name] = whole
    return whole
  }
}
