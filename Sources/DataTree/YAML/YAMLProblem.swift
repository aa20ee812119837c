/// The breaches of YAML's grammar, by libyaml's own words for most of them.
enum YAMLProblem: String, Hashable, CaseIterable {
  case missingColon = "could not find expected ':'"
  case badStart = "found character that cannot start any token"
  case itemNotAllowed = "block sequence entries are not allowed in this context"
  case keyNotAllowed = "mapping keys are not allowed in this context"
  case valueNotAllowed = "mapping values are not allowed in this context"
  case zeroIndicator = "found an indentation indicator equal to 0"
  case noLineBreak = "did not find expected comment or line break"
  case tabIndentation = "found a tab character where an indentation space is expected"
  case tabInPlain = "found a tab character that violates indentation"
  case documentMarkInText = "found unexpected document indicator"
  case endInText = "found unexpected end of stream"
  case unknownEscape = "found unknown escape character"
  case badHexadecimal = "did not find expected hexdecimal number"
  case badCodePoint = "found invalid Unicode character escape code"
  case unexpectedColon = "found unexpected ':'"
  case noContent = "did not find expected node content"
  case noItem = "did not find expected '-' indicator"
  case noKey = "did not find expected key"
  case unclosedFlowSequence = "did not find expected ',' or ']'"
  case unclosedFlowMapping = "did not find expected ',' or '}'"
  case noDocumentStart = "did not find expected <document start>"
  case undefinedTagHandle = "found undefined tag handle"
  case wrongVersion = "found incompatible YAML document"
  case badName = "did not find expected alphabetic or numeric character"
  case unknownDirective = "found unknown directive name"
  /// A tag that is no tag, which libyaml describes in seven ways.
  case badTag = "bad tag"
  /// A directive (`%…`) that is none.
  case badDirective = "bad directive"
  /// More text after a quoted one: libyaml misses a key.
  case afterQuotes = "after quotes"
  /// A tab where a token should start: libyaml calls it a bad start.
  case tab = "tab"
  /// A sign that YAML keeps for itself: libyaml calls it a bad start.
  case reserved = "reserved"

  /// What libyaml means, nil for words it is not known to use.
  init?(libyaml words: String) {
    switch words {
    case "did not find expected whitespace or line break", "did not find expected '!'",
      "did not find expected tag URI", "did not find the expected '>'", "did not find URI escaped octet",
      "found an incorrect leading UTF-8 octet", "found an incorrect trailing UTF-8 octet":
      self = .badTag
    case "could not find expected directive name", "found unexpected non-alphabetical character",
      "did not find expected whitespace", "found duplicate %TAG directive", "found duplicate %YAML directive",
      "found extremely long version number", "did not find expected version number",
      "did not find expected digit or '.' character":
      self = .badDirective
    default:
      self.init(rawValue: words)
    }
  }
}
