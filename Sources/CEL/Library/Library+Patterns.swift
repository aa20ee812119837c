import SourceText

extension Library {
  /// Parts of texts found by regular expressions (RE2).
  static let patternExtensions: [FunctionDeclaration] = [
    FunctionDeclaration(
      "regex.extract",
      documentation: LocalizedText(
        zh: "首处相符的文本，有括号则取括号内", en: "The first match, or its group where the pattern has one"),
      examples: ["regex.extract('第三十二条', '第(.+)条').value() == '三十二'"],
      [
        pure(
          "regex_extract_string_string", [.string, .string], .optional(.string),
          .binary { text, pattern, context in
            PatternFunctions.extractAll(text, pattern, limit: 1, context) { found in
              .optional(found.first.map { Value.OptionalValue($0) } ?? .none)
            }
          })
      ]),
    FunctionDeclaration(
      "regex.extractAll", documentation: LocalizedText(zh: "各处相符的文本", en: "All matches"),
      examples: ["regex.extractAll('id:1, id:2', 'id:[0-9]') == ['id:1', 'id:2']"],
      [
        pure(
          "regex_extractAll_string_string", [.string, .string], .list(.string),
          .binary { text, pattern, context in
            PatternFunctions.extractAll(text, pattern, limit: .max, context) { .list(Value.List($0)) }
          })
      ]),
    FunctionDeclaration(
      "regex.replace",
      documentation: LocalizedText(
        zh: "替换相符之处，\\1 到 \\9 为括号内的文本", en: "Matches replaced; \\1 to \\9 stand for the groups"),
      examples: [#"regex.replace('foo bar', '(fo)o (ba)r', '\\2 \\1') == 'ba fo'"#],
      [
        pure(
          "regex_replace_string_string_string", [.string, .string, .string], .string,
          .variadic { PatternFunctions.replace($0, $1) }),
        pure(
          "regex_replace_string_string_string_int", [.string, .string, .string, .int], .string,
          .variadic { PatternFunctions.replace($0, $1) }),
      ]),
  ]
}
