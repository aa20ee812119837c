import SourceText

extension Library {
  /// Texts, as the specification has them.
  static let texts: [FunctionDeclaration] = [
    FunctionDeclaration(
      "contains", documentation: LocalizedText(zh: "文本含有另一文本", en: "The text contains another"),
      examples: ["'行政处罚法'.contains('处罚')"],
      [planned("contains_string", [.string, .string], .bool, isMember: true, .contains)]),
    FunctionDeclaration(
      "startsWith", documentation: LocalizedText(zh: "文本以另一文本开头", en: "The text begins with another"),
      examples: ["'行政处罚法'.startsWith('行政')"],
      [planned("starts_with_string", [.string, .string], .bool, isMember: true, .startsWith)]),
    FunctionDeclaration(
      "endsWith", documentation: LocalizedText(zh: "文本以另一文本结尾", en: "The text ends with another"),
      examples: ["'行政处罚法'.endsWith('法')"],
      [planned("ends_with_string", [.string, .string], .bool, isMember: true, .endsWith)]),
    FunctionDeclaration(
      "matches",
      documentation: LocalizedText(
        zh: "文本中有一处与正则表达式（RE2 语法）相符", en: "A part of the text matches a regular expression in RE2 syntax"),
      examples: ["'第三十二条'.matches('^第[一二三四五六七八九十]+条$')", "matches('foobar', 'foo.*')"],
      [
        planned("matches", [.string, .string], .bool, .matches),
        planned("matches_string", [.string, .string], .bool, isMember: true, .matches),
      ]),
  ]
}
