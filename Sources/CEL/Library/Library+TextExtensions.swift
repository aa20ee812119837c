import SourceText

extension Library {
  /// Texts: places, parts, replacement. Places count code points.
  static let textExtensions: [FunctionDeclaration] = [
    FunctionDeclaration(
      "charAt",
      documentation: LocalizedText(zh: "第几个字符，从 0 数；末尾为空", en: "The code point at a place, empty at the end"),
      examples: ["'法审'.charAt(1) == '审'"],
      [
        pure(
          "string_char_at_int", [.string, .int], .string, isMember: true,
          .binary { text, index, context in
            guard case .string(let text) = text, case .int(let index) = index else { return wrong("charAt") }
            return TextFunctions.character(text, at: index, context)
          })
      ]),
    FunctionDeclaration(
      "indexOf",
      documentation: LocalizedText(zh: "首次出现的位置，没有则为 -1", en: "The first place of a part, -1 without one"),
      examples: ["'行政处罚'.indexOf('处罚') == 2", "'aXbX'.indexOf('X', 2) == 3"],
      [
        pure(
          "string_index_of_string", [.string, .string], .int, isMember: true,
          .binary { text, part, context in
            guard case .string(let text) = text, case .string(let part) = part else {
              return wrong("indexOf")
            }
            return TextFunctions.firstIndex(of: part, in: text, from: 0, context)
          }),
        pure(
          "string_index_of_string_int", [.string, .string, .int], .int, isMember: true,
          .variadic { values, context in
            guard case .string(let text) = values[0], case .string(let part) = values[1],
              case .int(let from) = values[2]
            else { return wrong("indexOf") }
            return TextFunctions.firstIndex(of: part, in: text, from: from, context)
          }),
      ]),
    FunctionDeclaration(
      "lastIndexOf",
      documentation: LocalizedText(zh: "末次出现的位置，没有则为 -1", en: "The last place of a part, -1 without one"),
      examples: ["'aXbX'.lastIndexOf('X') == 3", "'aXbX'.lastIndexOf('X', 2) == 1"],
      [
        pure(
          "string_last_index_of_string", [.string, .string], .int, isMember: true,
          .binary { text, part, context in
            guard case .string(let text) = text, case .string(let part) = part else {
              return wrong("lastIndexOf")
            }
            return TextFunctions.lastIndex(of: part, in: text, notAfter: nil, context)
          }),
        pure(
          "string_last_index_of_string_int", [.string, .string, .int], .int, isMember: true,
          .variadic { values, context in
            guard case .string(let text) = values[0], case .string(let part) = values[1],
              case .int(let limit) = values[2]
            else { return wrong("lastIndexOf") }
            return TextFunctions.lastIndex(of: part, in: text, notAfter: limit, context)
          }),
      ]),
    FunctionDeclaration(
      "substring",
      documentation: LocalizedText(zh: "从某处起（到某处前）的部分", en: "The part from one place on, or up to another"),
      examples: ["'tacocat'.substring(4) == 'cat'", "'tacocat'.substring(0, 4) == 'taco'"],
      [
        pure(
          "string_substring_int", [.string, .int], .string, isMember: true,
          .binary { text, from, context in
            guard case .string(let text) = text, case .int(let from) = from else { return wrong("substring") }
            return TextFunctions.substring(text, from: from, to: nil, context)
          }),
        pure(
          "string_substring_int_int", [.string, .int, .int], .string, isMember: true,
          .variadic { values, context in
            guard case .string(let text) = values[0], case .int(let from) = values[1],
              case .int(let to) = values[2]
            else { return wrong("substring") }
            return TextFunctions.substring(text, from: from, to: to, context)
          }),
      ]),
    textToText(
      "lowerAscii", LocalizedText(zh: "ASCII 字母变小写", en: "ASCII letters in lower case"),
      "'ABC'.lowerAscii() == 'abc'"
    ) {
      TextFunctions.mapped($0) { (65...90).contains($0) ? $0 | 32 : $0 }
    },
    textToText(
      "upperAscii", LocalizedText(zh: "ASCII 字母变大写", en: "ASCII letters in upper case"),
      "'abc'.upperAscii() == 'ABC'"
    ) {
      TextFunctions.mapped($0) { (97...122).contains($0) ? $0 & ~32 : $0 }
    },
    textToText(
      "trim", LocalizedText(zh: "去掉首尾空白", en: "The text without white space at its ends"),
      "' a '.trim() == 'a'"
    ) {
      TextFunctions.trimmed($0)
    },
    FunctionDeclaration(
      "replace", documentation: LocalizedText(zh: "替换各处（或前几处）", en: "Parts replaced, all or the first few"),
      examples: ["'aXbX'.replace('X', '-') == 'a-b-'", "'aXbX'.replace('X', '-', 1) == 'a-bX'"],
      [
        pure(
          "string_replace_string_string", [.string, .string, .string], .string, isMember: true,
          .variadic { TextFunctions.replace($0, $1) }),
        pure(
          "string_replace_string_string_int", [.string, .string, .string, .int], .string, isMember: true,
          .variadic { TextFunctions.replace($0, $1) }),
      ]),
    FunctionDeclaration(
      "split",
      documentation: LocalizedText(zh: "按分隔符分成列表，可限定份数", en: "The parts between separators, at most so many"),
      examples: ["'a,b'.split(',') == ['a', 'b']", "'a,b,c'.split(',', 2) == ['a', 'b,c']"],
      [
        pure(
          "string_split_string", [.string, .string], .list(.string), isMember: true,
          .binary { TextFunctions.split([$0, $1], $2) }),
        pure(
          "string_split_string_int", [.string, .string, .int], .list(.string), isMember: true,
          .variadic { TextFunctions.split($0, $1) }),
      ]),
    FunctionDeclaration(
      "join",
      documentation: LocalizedText(
        zh: "把文本列表连成一个，中间可加分隔符", en: "Texts joined, with a separator between them"),
      examples: ["['a', 'b'].join('、') == 'a、b'", "['a', 'b'].join() == 'ab'"],
      [
        pure(
          "list_join", [.list(.string)], .string, isMember: true,
          .unary { TextFunctions.join($0, separator: .empty, $1) }),
        pure(
          "list_join_string", [.list(.string), .string], .string, isMember: true,
          .binary { list, separator, context in
            guard case .string(let separator) = separator else { return wrong("join") }
            return TextFunctions.join(list, separator: separator, context)
          }),
      ]),
    FunctionDeclaration(
      "strings.quote",
      documentation: LocalizedText(zh: "加双引号并转义", en: "The text between double quotes, escaped"),
      examples: [#"strings.quote('a\n') == '"a\\n"'"#],
      [
        pure(
          "strings_quote", [.string], .string,
          .unary { text, context in
            guard case .string(let text) = text else { return wrong("strings.quote") }
            guard context.charge(text.count >> 2) else { return .error(.costLimitExceeded) }
            return .string(Quoting.quote(text))
          })
      ]),
    FunctionDeclaration(
      "reverse", documentation: LocalizedText(zh: "倒序的文本", en: "The code points in reverse order"),
      examples: ["'法审'.reverse() == '审法'"],
      [
        pure(
          "string_reverse", [.string], .string, isMember: true,
          .unary { text, context in
            guard case .string(let text) = text else { return wrong("reverse") }
            guard context.charge(text.count >> 2) else { return .error(.costLimitExceeded) }
            return .string(TextFunctions.reversed(text))
          })
      ]),
  ]

  private static func wrong(_ name: String) -> Value { .error(.noSuchOverload(name)) }

  private static func textToText(
    _ name: String, _ documentation: LocalizedText, _ example: String,
    _ convert: @escaping @Sendable (Text) -> Text
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: documentation, examples: [example],
      [
        pure(
          "string_\(name)", [.string], .string, isMember: true,
          .unary { text, context in
            guard case .string(let text) = text else { return wrong(name) }
            guard context.charge(text.count >> 4) else { return .error(.costLimitExceeded) }
            return .string(convert(text))
          })
      ])
  }
}
