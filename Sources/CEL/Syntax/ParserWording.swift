import SourceText

// Every sentence that the lexer and the parser say, in one place.

extension SyntaxFault.Located {
  /// The fault in words.
  func diagnostic(in source: SourceFile) -> Diagnostic {
    let location = Diagnostic.Location(file: source, range: range)
    var labels: [Diagnostic.Label] = []
    if let opening {
      labels.append(
        Diagnostic.Label(
          location: Diagnostic.Location(file: source, range: opening),
          text: LocalizedText(zh: "从这里开始", en: "begun here")))
    }
    return Diagnostic(
      .error, code: "cel.syntax." + fault.name, message: fault.message, at: location, labels: labels,
      help: fault.help)
  }
}

extension SyntaxFault {
  /// The last part of the diagnostic's code.
  var name: String {
    switch self {
    case .tooLarge: "too-large"
    case .tooDeep: "too-deep"
    case .tooManyFaults: "too-many-faults"
    case .empty: "empty"
    case .invalidUTF8: "invalid-utf8"
    case .unexpectedCharacter: "unexpected-character"
    case .typographic: "typographic-symbol"
    case .typographicQuotes: "typographic-quotes"
    case .unquotedText: "unquoted-text"
    case .foreignOperator: "foreign-operator"
    case .blockComment: "block-comment"
    case .unclosedString: "unclosed-string"
    case .invalidEscape, .codePointEscapeInBytes: "invalid-escape"
    case .invalidCodePoint: "invalid-code-point"
    case .malformedNumber: "malformed-number"
    case .integerOverflow, .doubleOverflow: "number-overflow"
    case .unclosedQuotedName, .invalidQuotedName, .quotedNameNotField, .quotedNameCalled: "quoted-name"
    case .expectedExpression: "expected-expression"
    case .unexpected: "unexpected"
    case .unclosed: "unclosed"
    case .mismatchedClosing: "mismatched-bracket"
    case .expectedSeparator: "expected-separator"
    case .trailingComma: "trailing-comma"
    case .expectedFieldName: "expected-field-name"
    case .expectedColon: "expected-colon"
    case .missingElse: "missing-else"
    case .nestedConditional: "nested-conditional"
    case .reservedWord: "reserved-word"
    case .keywordAsField: "keyword-as-field"
    case .optionalSyntaxDisabled: "optional-syntax"
    case .macroVariable, .macroDuplicateVariable: "macro-variable"
    case .hasArgument: "has-argument"
    case .notANumber: "not-a-number"
    }
  }

  /// What is wrong.
  var message: LocalizedText {
    switch self {
    case .tooLarge(let bytes, let limit):
      LocalizedText(
        zh: "表达式有 \(bytes) 字节，超过上限 \(limit)",
        en: "the expression has \(bytes) bytes; the limit is \(limit)")
    case .tooDeep(let limit):
      LocalizedText(zh: "表达式嵌套超过 \(limit) 层", en: "the expression nests more than \(limit) levels deep")
    case .tooManyFaults(let limit):
      LocalizedText(
        zh: "错误超过 \(limit) 处，其余不再列出", en: "more than \(limit) faults; the rest is not shown")
    case .empty: LocalizedText(zh: "表达式为空", en: "the expression is empty")
    case .invalidUTF8: LocalizedText(zh: "表达式不是有效的 UTF-8 文本", en: "the expression is not valid UTF-8")
    case .unexpectedCharacter(let character):
      LocalizedText(
        zh: "字符 \(visible(character)) 不能出现在这里", en: "the character \(visible(character)) has no place here")
    case .typographic(let found, let meant):
      LocalizedText(zh: "“\(found)”不是半角的“\(meant)”", en: "'\(found)' is not the ASCII '\(meant)'")
    case .typographicQuotes(let found):
      LocalizedText(
        zh: "\(shortened(found)) 用的不是英文引号", en: "\(shortened(found)) does not use straight quotation marks")
    case .unquotedText(let text):
      LocalizedText(
        zh: "“\(shortened(text))”不在引号内，不能作为名称",
        en: "'\(shortened(text))' is neither a name nor between quotation marks")
    case .foreignOperator(let found, _):
      LocalizedText(zh: "CEL 没有运算符“\(found)”", en: "CEL has no operator '\(found)'")
    case .blockComment: LocalizedText(zh: "CEL 没有 /* */ 注释", en: "CEL has no /* */ comments")
    case .unclosedString(let quote):
      LocalizedText(zh: "字符串缺少结尾的 \(quote)", en: "the string has no closing \(quote)")
    case .invalidEscape(let sequence):
      LocalizedText(zh: "无效的转义序列 \(visible(sequence))", en: "invalid escape sequence \(visible(sequence))")
    case .codePointEscapeInBytes(let sequence):
      LocalizedText(
        zh: "字节串中不能用转义序列 \(sequence)", en: "the escape sequence \(sequence) is not allowed in bytes")
    case .invalidCodePoint(let sequence):
      LocalizedText(zh: "\(sequence) 不是有效的 Unicode 字符", en: "\(sequence) is not a Unicode character")
    case .malformedNumber(let text):
      LocalizedText(zh: "“\(shortened(text))”不是数字", en: "'\(shortened(text))' is not a number")
    case .integerOverflow(let text, let unsigned):
      LocalizedText(
        zh: "\(shortened(text)) 超出 \(unsigned ? "uint" : "int") 的范围",
        en: "\(shortened(text)) is out of the range of \(unsigned ? "uint" : "int")")
    case .doubleOverflow(let text):
      LocalizedText(
        zh: "\(shortened(text)) 超出 double 的范围", en: "\(shortened(text)) is out of the range of double")
    case .unclosedQuotedName: LocalizedText(zh: "字段名缺少结尾的反引号", en: "the field name has no closing backtick")
    case .invalidQuotedName(let name):
      LocalizedText(zh: "`\(shortened(name))` 不是有效的字段名", en: "`\(shortened(name))` is not a valid field name")
    case .quotedNameNotField(let name):
      LocalizedText(
        zh: "`\(name)` 只能用在点号之后，作为字段名", en: "`\(name)` can only be a field name after a dot")
    case .quotedNameCalled(let name):
      LocalizedText(zh: "`\(name)` 不能作为函数名", en: "`\(name)` cannot be the name of a function")
    case .expectedExpression(let found):
      found.isEmpty
        ? LocalizedText(zh: "表达式不完整", en: "the expression is not complete")
        : LocalizedText(zh: "“\(found)”之前缺少表达式", en: "expected an expression before '\(found)'")
    case .unexpected(let found):
      LocalizedText(zh: "此处不应有“\(found)”", en: "unexpected '\(found)'")
    case .unclosed(let opening):
      LocalizedText(zh: "“\(opening)”没有闭合", en: "'\(opening)' is not closed")
    case .mismatchedClosing(let expected, let found):
      LocalizedText(zh: "此处应为“\(expected)”，而不是“\(found)”", en: "expected '\(expected)', found '\(found)'")
    case .expectedSeparator(let closing, let found):
      LocalizedText(
        zh: "此处应为“,”或“\(closing)”，而不是“\(found)”", en: "expected ',' or '\(closing)', found '\(found)'")
    case .trailingComma:
      LocalizedText(zh: "最后一个参数之后多了逗号", en: "a comma after the last argument")
    case .expectedFieldName(let found):
      found.isEmpty
        ? LocalizedText(zh: "点号之后缺少名称", en: "expected a name")
        : LocalizedText(zh: "此处应为名称，而不是“\(found)”", en: "expected a name, found '\(found)'")
    case .expectedColon(let found):
      found.isEmpty
        ? LocalizedText(zh: "此处缺少“:”", en: "expected ':'")
        : LocalizedText(zh: "此处应为“:”，而不是“\(found)”", en: "expected ':', found '\(found)'")
    case .missingElse:
      LocalizedText(zh: "条件表达式缺少“:”部分", en: "the conditional has no ':' part")
    case .nestedConditional:
      LocalizedText(
        zh: "“?”与“:”之间的条件表达式须加括号",
        en: "a conditional between '?' and ':' needs parentheses")
    case .reservedWord(let word):
      LocalizedText(zh: "“\(word)”是保留字，不能作为名称", en: "'\(word)' is reserved and cannot be a name")
    case .keywordAsField(let word):
      LocalizedText(zh: "“\(word)”是关键字，不能作为字段名", en: "'\(word)' is a keyword and cannot be a field name")
    case .optionalSyntaxDisabled:
      LocalizedText(zh: "此处不能使用可选值语法“?”", en: "the optional syntax '?' is not available here")
    case .macroVariable(let macro, let argument):
      LocalizedText(
        zh: "\(macro) 的变量须是一个简单名称，而不是“\(shortened(argument))”",
        en: "the variable of \(macro) must be a simple name, not '\(shortened(argument))'")
    case .macroDuplicateVariable(let macro, let name):
      LocalizedText(
        zh: "\(macro) 的两个变量同名“\(name)”", en: "the two variables of \(macro) have the same name '\(name)'")
    case .hasArgument(let argument):
      LocalizedText(
        zh: "has() 的参数须是字段，而不是“\(shortened(argument))”",
        en: "has() takes a field, not '\(shortened(argument))'")
    case .notANumber(let function, let argument):
      LocalizedText(
        zh: "\(function) 用于数字，而不是“\(shortened(argument))”",
        en: "\(function) is for numbers, not for '\(shortened(argument))'")
    }
  }

  /// How to mend it.
  var help: [LocalizedText] {
    switch self {
    case .tooLarge, .tooDeep:
      [LocalizedText(zh: "拆成几条较小的规则", en: "split it into smaller rules")]
    case .typographic(_, let meant), .foreignOperator(_, let meant):
      [LocalizedText(zh: "是否应为“\(meant)”？", en: "did you mean '\(meant)'?")]
    case .typographicQuotes:
      [LocalizedText(zh: "字符串用英文引号，如 \"文字\"", en: "write strings between straight quotes, as in \"text\"")]
    case .unquotedText(let text):
      [
        LocalizedText(
          zh: "文字须加英文引号：\"\(shortened(text))\"", en: "put text between quotes: \"\(shortened(text))\"")
      ]
    case .unexpectedCharacter("#"), .blockComment:
      [LocalizedText(zh: "注释以 // 开头", en: "comments begin with //")]
    case .unexpectedCharacter(";"):
      [LocalizedText(zh: "一条规则只有一个表达式", en: "a condition is a single expression")]
    case .invalidEscape(let sequence):
      [
        LocalizedText(
          zh: "反斜杠写作 \\\\，或使用原样字符串 r\"\(visible(sequence))\"",
          en: "write a backslash as \\\\, or use a raw string r\"\(visible(sequence))\"")
      ]
    case .codePointEscapeInBytes:
      [LocalizedText(zh: "字节用 \\x 加两位十六进制数", en: "write bytes as \\x and two hexadecimal digits")]
    case .integerOverflow(_, unsigned: false):
      [LocalizedText(zh: "int 为 64 位整数", en: "an int has 64 bits")]
    case .malformedNumber(let text) where text.contains("_"):
      [LocalizedText(zh: "数字不能分组书写", en: "digits are not grouped")]
    case .invalidQuotedName:
      [
        LocalizedText(
          zh: "反引号内可用字母、数字、_ . - / 和空格；其他名称用 [\"名称\"]",
          en:
            "letters, digits, _ . - / and spaces may stand between backticks; for other names use [\"name\"]")
      ]
    case .unexpected(let found) where found.hasPrefix(".") && found.dropFirst().allSatisfy(\.isNumber):
      [
        LocalizedText(
          zh: "取列表元素用 a[\(found.dropFirst())]", en: "an element of a list is a[\(found.dropFirst())]")
      ]
    case .missingElse(_, optionalChaining: true):
      [LocalizedText(zh: "可选字段写作 a.?b", en: "an optional field is written a.?b")]
    case .missingElse:
      [LocalizedText(zh: "写作 条件 ? 值 : 另一值", en: "write condition ? value : otherValue")]
    case .reservedWord("if"), .reservedWord("else"):
      [LocalizedText(zh: "条件表达式写作 条件 ? 值 : 另一值", en: "write condition ? value : otherValue")]
    case .reservedWord("for"), .reservedWord("while"), .reservedWord("loop"):
      [
        LocalizedText(
          zh: "遍历列表用 all、exists、map 或 filter", en: "go through a list with all, exists, map or filter")
      ]
    case .reservedWord("let"), .reservedWord("var"), .reservedWord("const"):
      [
        LocalizedText(
          zh: "中间值用 cel.bind(名称, 值, 表达式)", en: "name a value with cel.bind(name, value, expression)")
      ]
    case .keywordAsField(let word):
      [LocalizedText(zh: "写作 [\"\(word)\"]", en: "write [\"\(word)\"]")]
    case .macroVariable(let macro, _):
      [
        macro == "cel.bind"
          ? LocalizedText(zh: "例如 cel.bind(x, 值, 表达式)", en: "for example cel.bind(x, value, expression)")
          : LocalizedText(zh: "例如 list.\(macro)(x, …)", en: "for example list.\(macro)(x, …)")
      ]
    case .hasArgument:
      [
        LocalizedText(
          zh: "例如 has(a.b)；映射的键用 key in a", en: "for example has(a.b); for the key of a map: key in a")
      ]
    default: []
    }
  }

  private func shortened(_ text: String) -> String {
    text.count > 40 ? text.prefix(39) + "…" : text
  }

  /// Control characters as their numbers, so that a message never holds one.
  private func visible(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        ? "U+" + String(repeating: "0", count: scalar.value < 0x10 ? 3 : 2)
          + String(scalar.value, radix: 16, uppercase: true)
        : String(scalar)
    }.joined()
  }
}
