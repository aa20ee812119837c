import SourceText

/// One thing that is wrong with a JSON text, as a fact; `JSONWording` has the sentences.
struct JSONFault: Fault {
  /// What is wrong.
  enum Fact: Hashable {
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
    case tooManyNodes(limit: Int)
    case textTooLong(limit: Int)
    case notUTF8(byte: UInt8)
    case utf16
    case empty
    case duplicateKey(String)
    case missingValue
    case missingComma
    case missingColon
    case keyWithoutValue
    case trailingComma
    case extraComma
    case unquotedKey(String)
    case keyIsNoText
    case wrongQuotes(String)
    case wrongPunctuation(found: String, wanted: String)
    case comment
    case unquotedText(String)
    case wrongLiteral(found: String, wanted: String)
    case notFinite(String)
    case leadingZero
    case plusSign
    case missingDigits
    case notDecimal
    case badNumber(String)
    case badEscape(String)
    case loneSurrogate(String)
    case controlCharacter(UInt8)
    case lineBreakInText
    case unclosedText
    case unclosedBracket(String)
    case mismatchedBracket(open: String, close: String)
    case unopenedBracket(String)
    case unexpected(String)
    case moreContent(isValue: Bool)
    /// No finer fact was found; a sign that the two JSON readers disagree.
    case notJSON
  }

  let fact: Fact
  let range: Range<Int>
  /// A further place: the first of two keys, the bracket a closing one does not match, the end of the file.
  let related: Range<Int>?

  init(_ fact: Fact, at range: Range<Int>, related: Range<Int>? = nil) {
    self.fact = fact
    self.range = range
    self.related = related
  }
}
