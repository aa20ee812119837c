/// What can be wrong with the text of an expression. The sentences are in `ParserWording.swift`.
enum SyntaxFault: Sendable, Equatable {
  case tooLarge(bytes: Int, limit: Int)
  case tooDeep(limit: Int)
  case tooManyFaults(limit: Int)
  case empty
  case invalidUTF8
  case unexpectedCharacter(String)
  /// A character of a Chinese keyboard (or a typesetter's) in place of ASCII punctuation.
  case typographic(found: String, meant: String)
  case typographicQuotes(found: String)
  /// Words outside quotation marks.
  case unquotedText(String)
  /// An operator of another language.
  case foreignOperator(found: String, meant: String)
  case blockComment
  case unclosedString(quote: String)
  case invalidEscape(String)
  case codePointEscapeInBytes(String)
  case invalidCodePoint(String)
  case malformedNumber(String)
  case integerOverflow(String, unsigned: Bool)
  case doubleOverflow(String)
  case unclosedQuotedName
  case invalidQuotedName(String)
  case expectedExpression(found: String)
  case unexpected(String)
  case unclosed(String)
  case mismatchedClosing(expected: String, found: String)
  case expectedSeparator(closing: String, found: String)
  case trailingComma
  case expectedFieldName(found: String)
  case quotedNameNotField(String)
  case quotedNameCalled(String)
  case expectedColon(found: String)
  case missingElse(found: String, optionalChaining: Bool)
  case nestedConditional
  case reservedWord(String)
  case keywordAsField(String)
  case optionalSyntaxDisabled
  case macroVariable(macro: String, argument: String)
  case macroDuplicateVariable(macro: String, name: String)
  case hasArgument(String)
  case notANumber(function: String, argument: String)

  /// A fault, its place and a second place that explains it.
  struct Located: Sendable {
    let fault: SyntaxFault
    let range: Range<Int>
    var opening: Range<Int>?
  }
}
