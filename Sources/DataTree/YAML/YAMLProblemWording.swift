import SourceText

/// The sentences for breaches of YAML's grammar.
extension YAMLProblem {
  var wording: FaultWording {
    switch self {
    case .missingColon:
      FaultWording(
        "missing-colon", zh: "这一行缺少冒号，或冒号后没有空格", en: "a colon is missing here, or the space after it",
        help: .init(zh: "写成“键: 值”，冒号用英文半角，后面空一格", en: "write `key: value` with a space after the colon"))
    case .badStart:
      FaultWording("bad-start", zh: "此处不能用这个字符开头", en: "nothing can start with this character")
    case .tab, .tabIndentation, .tabInPlain:
      FaultWording(
        "tab", zh: "缩进不能用制表符", en: "a tab cannot indent", help: .init(zh: "改用空格", en: "use spaces"))
    case .reserved:
      FaultWording(
        "reserved", zh: "文本不能以这个字符开头", en: "a text cannot start with this character",
        help: .init(zh: "给文本加引号", en: "put the text into quotes"))
    case .itemNotAllowed:
      FaultWording(
        "item-not-allowed", zh: "此处不能有列表项“-”", en: "a list item `-` is not allowed here",
        help: .init(zh: "列表另起一行，并检查缩进", en: "start the list on its own line and check the indentation"))
    case .keyNotAllowed:
      FaultWording(
        "key-not-allowed", zh: "此处不能有键", en: "a key is not allowed here", help: Self.checkIndentation)
    case .valueNotAllowed:
      FaultWording(
        "value-not-allowed", zh: "此处不能有冒号", en: "a colon is not allowed here",
        help: .init(zh: "检查缩进；文本中有“: ”时加引号", en: "check the indentation; quote a text that has `: ` in it"))
    case .zeroIndicator:
      FaultWording("zero-indentation", zh: "缩进数不能是 0", en: "an indentation indicator cannot be 0")
    case .noLineBreak:
      FaultWording("missing-line-break", zh: "此处应换行", en: "a line break is missing here")
    case .documentMarkInText, .endInText:
      FaultWording(
        "unclosed-text", zh: "文本缺少结尾的引号", en: "the closing quote of this text is missing",
        label: .init(zh: "文本到这里还没有结束", en: "the text has not ended here"),
        help: .init(zh: "在文本末尾加上同样的引号", en: "add the same quote at the end of the text"))
    case .unknownEscape:
      FaultWording(
        "bad-escape", zh: "转义无效", en: "unknown escape",
        help: .init(zh: "反斜线本身写成 \\\\，或改用单引号", en: "write a backslash as \\\\, or use single quotes"))
    case .badHexadecimal:
      FaultWording("bad-escape", zh: "转义缺少十六进制数字", en: "a hexadecimal digit is missing in the escape")
    case .badCodePoint:
      FaultWording(
        "bad-escape", zh: "转义不是一个字符", en: "the escape is no character",
        help: .init(zh: "直接写出该字符", en: "write the character itself"))
    case .unexpectedColon:
      FaultWording(
        "unexpected-colon", zh: "此处不应有冒号", en: "unexpected colon",
        help: .init(zh: "给文本加引号", en: "put the text into quotes"))
    case .noContent:
      FaultWording("missing-value", zh: "缺少值", en: "a value is missing", label: Self.startsHere)
    case .noItem:
      FaultWording(
        "missing-item", zh: "列表中应有“-”", en: "a list item `-` is missing here",
        label: .init(zh: "列表从这里开始", en: "the list starts here"),
        help: Self.checkIndentation)
    case .noKey:
      FaultWording(
        "missing-key", zh: "此处应有键", en: "a key is missing here",
        label: .init(zh: "这一组键从这里开始", en: "the mapping starts here"),
        help: Self.checkIndentation)
    case .badTag:
      FaultWording(
        "bad-tag", zh: "标签无效", en: "the tag is malformed",
        help: .init(zh: "文本以“!”开头时加引号", en: "quote a text that starts with `!`"))
    case .badDirective:
      FaultWording(
        "bad-directive", zh: "指令无效", en: "the directive is malformed",
        help: .init(zh: "文本以“%”开头时加引号", en: "quote a text that starts with `%`"))
    case .afterQuotes:
      FaultWording(
        "after-quotes", zh: "引号之后还有内容", en: "there is more text after the closing quote",
        help: .init(zh: "把整段文本放在引号内，或都不加引号", en: "put the whole text into the quotes, or none of it"))
    case .unclosedFlowSequence:
      FaultWording(
        "unclosed-bracket", zh: "缺少“,”或“]”", en: "a `,` or `]` is missing",
        label: .init(zh: "没有闭合的“[”", en: "the `[` that is open"))
    case .unclosedFlowMapping:
      FaultWording(
        "unclosed-bracket", zh: "缺少“,”或“}”", en: "a `,` or `}` is missing",
        label: .init(zh: "没有闭合的“{”", en: "the `{` that is open"))
    case .noDocumentStart:
      FaultWording(
        "more-content", zh: "文档已经结束，后面还有内容", en: "there is more after the end of the document",
        help: Self.checkIndentation)
    case .undefinedTagHandle:
      FaultWording("unknown-tag", zh: "未知的标签前缀", en: "unknown tag prefix")
    case .wrongVersion:
      FaultWording("wrong-version", zh: "不支持这个 YAML 版本", en: "this version of YAML is not supported")
    case .badName:
      FaultWording(
        "bad-name", zh: "锚点或别名只能用字母、数字、“-”和“_”", en: "an anchor's name has letters, digits, `-` and `_` only",
        help: .init(zh: "文本以“*”或“&”开头时加引号", en: "quote a text that starts with `*` or `&`"))
    case .unknownDirective:
      FaultWording("unknown-directive", zh: "未知的指令", en: "unknown directive")
    }
  }

  private static var checkIndentation: LocalizedText { .init(zh: "检查缩进", en: "check the indentation") }

  private static var startsHere: LocalizedText { .init(zh: "从这里开始", en: "it starts here") }
}
