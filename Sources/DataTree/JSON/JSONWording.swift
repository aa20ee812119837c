import SourceText

/// The sentences of the JSON reader.
extension JSONFault {
  func diagnostic(in file: SourceFile) -> Diagnostic {
    let words = wording
    return Diagnostic(
      code: "json.\(words.code)", message: words.message, at: Diagnostic.Location(file: file, range: range),
      labels: related.map { related in
        words.label.map { [Diagnostic.Label(location: .init(file: file, range: related), text: $0)] } ?? []
      } ?? [], help: words.help)
  }

  static func more(_ count: Int) -> (code: String, message: LocalizedText) {
    ("json.more-faults", LocalizedText(zh: "另有 \(count) 处错误未列出", en: "and \(count) more faults"))
  }

  private var wording: FaultWording {
    switch fact {
    case .tooLarge(let limit):
      FaultWording(
        "too-large", zh: "文件超过 \(limit) 字节的上限", en: "the document is larger than \(limit) bytes",
        help: .init(zh: "请拆分文件；多份案卷可用 .ndjson，一行一份", en: "split the file; .ndjson holds one subject a line"))
    case .tooDeep(let limit):
      FaultWording("too-deep", zh: "嵌套超过 \(limit) 层", en: "arrays and objects nest more than \(limit) deep")
    case .tooManyNodes(let limit):
      FaultWording(
        "too-many-nodes", zh: "键和值超过 \(limit) 个", en: "the document has more than \(limit) keys and values")
    case .textTooLong(let limit):
      FaultWording("text-too-long", zh: "单个文本超过 \(limit) 字节", en: "a text is longer than \(limit) bytes")
    case .notUTF8(let byte):
      FaultWording.notUTF8(byte)
    case .utf16:
      FaultWording.utf16
    case .empty:
      FaultWording("empty", zh: "文件没有内容", en: "the document is empty")
    case .duplicateKey(let key):
      FaultWording.duplicateKey(key)
    case .missingValue:
      FaultWording(
        "missing-value", zh: "缺少值", en: "a value is missing",
        help: .init(zh: "没有值时写 null", en: "write null for no value"))
    case .missingComma:
      FaultWording(
        "missing-comma", zh: "缺少逗号", en: "a comma is missing",
        help: .init(zh: "在此处加“,”", en: "add a `,` here"))
    case .missingColon:
      FaultWording(
        "missing-colon", zh: "键后缺少冒号", en: "a colon is missing after the key",
        help: .init(zh: "在此处加“:”", en: "add a `:` here"))
    case .keyWithoutValue:
      FaultWording(
        "missing-colon", zh: "键后缺少冒号和值", en: "a colon and a value are missing after the key",
        help: .init(zh: "写成 \"键\": 值", en: "write \"key\": value"))
    case .trailingComma:
      FaultWording(
        "trailing-comma", zh: "最后一项之后有多余的逗号", en: "trailing comma",
        help: .init(zh: "删去这个逗号", en: "remove the comma"))
    case .extraComma:
      FaultWording(
        "extra-comma", zh: "多余的逗号", en: "there is no value before this comma",
        help: .init(zh: "删去这个逗号", en: "remove the comma"))
    case .unquotedKey(let word):
      FaultWording(
        "unquoted-key", zh: "键“\(word)”没有加双引号", en: "the key `\(word)` is not in quotes",
        help: .init(zh: "写成 \"\(word)\"", en: "write \"\(word)\""))
    case .keyIsNoText:
      FaultWording("key-is-no-text", zh: "键必须是双引号中的文本", en: "a key must be a text in double quotes")
    case .wrongQuotes(let quote):
      FaultWording(
        "wrong-quotes", zh: "文本用了 \(quote) 而不是英文双引号", en: "the text is in \(quote) instead of double quotes",
        help: .init(zh: "两端都改为英文双引号 \"", en: "use \" at both ends"))
    case .wrongPunctuation(let found, let wanted):
      FaultWording(
        "wrong-punctuation", zh: "应为“\(wanted)”，写成了“\(found)”",
        en: "found `\(found)` where `\(wanted)` belongs",
        help: .init(zh: "改为英文半角“\(wanted)”", en: "write `\(wanted)`"))
    case .comment:
      FaultWording(
        "comment", zh: "JSON 不允许注释", en: "JSON has no comments",
        help: .init(zh: "删去注释", en: "remove the comment")
      )
    default:
      scalarWording
    }
  }

  private var scalarWording: FaultWording {
    switch fact {
    case .unquotedText(let word):
      FaultWording(
        "unquoted-text", zh: "文本“\(word)”没有加双引号", en: "the text `\(word)` is not in quotes",
        help: .init(zh: "写成 \"\(word)\"", en: "write \"\(word)\""))
    case .wrongLiteral(let found, let wanted):
      FaultWording(
        "wrong-literal", zh: "“\(found)”不是 JSON 的值", en: "`\(found)` is no JSON value",
        help: .init(zh: "是否想写 \(wanted)？", en: "did you mean `\(wanted)`?"))
    case .notFinite(let word):
      FaultWording(
        "not-finite", zh: "JSON 没有 \(word) 这样的数", en: "JSON has no number `\(word)`",
        help: .init(zh: "没有值时写 null", en: "write null for no value"))
    case .leadingZero:
      FaultWording(
        "leading-zero", zh: "数字不能以 0 开头", en: "a number must not start with 0",
        help: .init(zh: "删去前面的 0；编号一类请加双引号", en: "remove the zeros, or put a code into quotes"))
    case .plusSign:
      FaultWording(
        "plus-sign", zh: "数字前不能有加号", en: "a number must not start with +",
        help: .init(zh: "删去加号", en: "remove the sign"))
    case .missingDigits:
      FaultWording(
        "missing-digits", zh: "数字不完整", en: "a digit is missing in the number",
        help: .init(zh: "小数点两边和 e 之后都要有数字", en: "there are digits on both sides of a point and after an e"))
    case .notDecimal:
      FaultWording("not-decimal", zh: "数字必须是十进制", en: "a number must be decimal")
    case .badNumber(let text):
      FaultWording(
        "bad-number", zh: "“\(text)”不是数字", en: "`\(text)` is not a number",
        help: .init(zh: "若是文本，请加双引号", en: "put a text into double quotes"))
    case .badEscape(let text):
      FaultWording(
        "bad-escape", zh: "转义“\(text)”无效", en: "`\(text)` is no escape",
        help: .init(zh: "反斜线本身写成 \\\\", en: "write a backslash as \\\\"))
    case .loneSurrogate(let text):
      FaultWording(
        "lone-surrogate", zh: "转义“\(text)”是半个字符", en: "`\(text)` is half of a surrogate pair",
        help: .init(zh: "直接写出该字符", en: "write the character itself"))
    case .controlCharacter(let value):
      FaultWording(
        "control-character", zh: "文本中有控制字符 U+00\(FaultWording.hex(value))",
        en: "control character U+00\(FaultWording.hex(value)) in a text",
        help: .init(zh: "写成 \(Self.escape(of: value))", en: "write \(Self.escape(of: value))"))
    case .lineBreakInText:
      FaultWording(
        "line-break", zh: "文本中不能换行", en: "line break in a text", help: .init(zh: "写成 \\n", en: "write \\n"))
    case .unclosedText:
      FaultWording(
        "unclosed-text", zh: "文本缺少结尾的双引号", en: "the closing quote of this text is missing",
        help: .init(zh: "在文本末尾加英文双引号 \"", en: "add a \" at the end of the text"))
    case .unclosedBracket(let bracket):
      FaultWording(
        "unclosed-bracket", zh: "“\(bracket)”没有闭合", en: "this `\(bracket)` is never closed",
        label: .init(zh: "文件到此结束", en: "the document ends here"),
        help: .init(zh: "文件可能不完整", en: "the file may be cut short"))
    case .mismatchedBracket(let open, let close):
      FaultWording(
        "mismatched-bracket", zh: "“\(close)”与“\(open)”不配对", en: "`\(close)` does not match `\(open)`",
        label: .init(zh: "没有闭合的“\(open)”", en: "the `\(open)` that is open"))
    case .unopenedBracket(let bracket):
      FaultWording(
        "unopened-bracket", zh: "多余的“\(bracket)”", en: "nothing is open that `\(bracket)` could close")
    case .unexpected(let text):
      FaultWording("unexpected", zh: "此处不应有“\(text)”", en: "unexpected `\(text)`")
    case .moreContent(let isValue):
      FaultWording(
        "more-content", zh: "JSON 已经结束，后面还有内容", en: "there is more after the end of the document",
        help: isValue
          ? .init(
            zh: "一个 .json 文件只放一份；多份用 .ndjson，一行一份",
            en: "a .json file holds one document; .ndjson holds one a line")
          : nil)
    default:
      FaultWording("not-json", zh: "不是 JSON", en: "the document is not JSON")
    }
  }

  private static func escape(of control: UInt8) -> String {
    switch control {
    case 0x08: "\\b"
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0C: "\\f"
    case 0x0D: "\\r"
    default: "\\u00\(FaultWording.hex(control))"
    }
  }
}
