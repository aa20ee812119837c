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

  /// One fact in words.
  private struct Wording {
    let code: String
    let message: LocalizedText
    var label: LocalizedText?
    var help: [LocalizedText] = []

    init(_ code: String, zh: String, en: String, label: LocalizedText? = nil, help: LocalizedText? = nil) {
      self.code = code
      message = LocalizedText(zh: zh, en: en)
      self.label = label
      self.help = help.map { [$0] } ?? []
    }
  }

  private static func text(_ zh: String, _ en: String) -> LocalizedText { LocalizedText(zh: zh, en: en) }

  private var wording: Wording {
    switch fact {
    case .tooLarge(let limit):
      Wording(
        "too-large", zh: "文件超过 \(limit) 字节的上限", en: "the document is larger than \(limit) bytes",
        help: Self.text("请拆分文件；多份案卷可用 .ndjson，一行一份", "split the file; .ndjson holds one subject a line"))
    case .tooDeep(let limit):
      Wording("too-deep", zh: "嵌套超过 \(limit) 层", en: "arrays and objects nest more than \(limit) deep")
    case .tooManyNodes(let limit):
      Wording(
        "too-many-nodes", zh: "键和值超过 \(limit) 个", en: "the document has more than \(limit) keys and values")
    case .textTooLong(let limit):
      Wording("text-too-long", zh: "单个文本超过 \(limit) 字节", en: "a text is longer than \(limit) bytes")
    case .notUTF8(let byte):
      Wording(
        "not-utf8", zh: "文件不是 UTF-8 编码：字节 0x\(Self.hex(byte)) 无法识别",
        en: "the file is not UTF-8: unexpected byte 0x\(Self.hex(byte))",
        help: Self.text("文件可能是 GBK 编码，请另存为 UTF-8", "the file may be in GBK; save it as UTF-8"))
    case .utf16:
      Wording(
        "utf16", zh: "文件是 UTF-16 编码", en: "the file is UTF-16",
        help: Self.text("请另存为 UTF-8", "save it as UTF-8"))
    case .empty:
      Wording("empty", zh: "文件没有内容", en: "the document is empty")
    case .duplicateKey(let key):
      Wording(
        "duplicate-key", zh: "键“\(key)”重复", en: "duplicate key \"\(key)\"",
        label: Self.text("第一次出现在这里", "first given here"),
        help: Self.text("删去其中一个，或改用不同的键名", "remove one of them, or rename it"))
    case .missingValue:
      Wording(
        "missing-value", zh: "缺少值", en: "a value is missing",
        help: Self.text("没有值时写 null", "write null for no value"))
    case .missingComma:
      Wording(
        "missing-comma", zh: "缺少逗号", en: "a comma is missing", help: Self.text("在此处加“,”", "add a `,` here"))
    case .missingColon:
      Wording(
        "missing-colon", zh: "键后缺少冒号和值", en: "a colon is missing after the key",
        help: Self.text("写成 \"键\": 值", "write \"key\": value"))
    case .trailingComma:
      Wording(
        "trailing-comma", zh: "最后一项之后有多余的逗号", en: "trailing comma",
        help: Self.text("删去这个逗号", "remove the comma"))
    case .extraComma:
      Wording(
        "extra-comma", zh: "多余的逗号", en: "a value is missing before this comma",
        help: Self.text("删去这个逗号", "remove the comma"))
    case .unquotedKey(let word):
      Wording(
        "unquoted-key", zh: "键“\(word)”没有加双引号", en: "the key `\(word)` is not in quotes",
        help: Self.text("写成 \"\(word)\"", "write \"\(word)\""))
    case .keyIsNoText:
      Wording("key-is-no-text", zh: "键必须是双引号中的文本", en: "a key must be a text in double quotes")
    case .wrongQuotes(let quote):
      Wording(
        "wrong-quotes", zh: "文本用了 \(quote) 而不是英文双引号", en: "the text is in \(quote) instead of double quotes",
        help: Self.text("两端都改为英文双引号 \"", "use \" at both ends"))
    case .wrongPunctuation(let found, let wanted):
      Wording(
        "wrong-punctuation", zh: "应为“\(wanted)”，写成了“\(found)”",
        en: "found `\(found)` where `\(wanted)` belongs",
        help: Self.text("改为英文半角“\(wanted)”", "write `\(wanted)`"))
    case .comment:
      Wording(
        "comment", zh: "JSON 不允许注释", en: "JSON has no comments", help: Self.text("删去注释", "remove the comment")
      )
    default:
      scalarWording
    }
  }

  private var scalarWording: Wording {
    switch fact {
    case .unquotedText(let word):
      Wording(
        "unquoted-text", zh: "文本“\(word)”没有加双引号", en: "the text `\(word)` is not in quotes",
        help: Self.text("写成 \"\(word)\"", "write \"\(word)\""))
    case .wrongLiteral(let found, let wanted):
      Wording(
        "wrong-literal", zh: "“\(found)”不是 JSON 的值", en: "`\(found)` is no JSON value",
        help: Self.text("是否想写 \(wanted)？", "did you mean `\(wanted)`?"))
    case .notFinite(let word):
      Wording(
        "not-finite", zh: "JSON 没有 \(word) 这样的数", en: "JSON has no number `\(word)`",
        help: Self.text("没有值时写 null", "write null for no value"))
    case .leadingZero:
      Wording(
        "leading-zero", zh: "数字不能以 0 开头", en: "a number must not start with 0",
        help: Self.text("删去前面的 0；编号一类请加双引号", "remove the zeros, or put a code into quotes"))
    case .plusSign:
      Wording(
        "plus-sign", zh: "数字前不能有加号", en: "a number must not start with +",
        help: Self.text("删去加号", "remove the sign"))
    case .missingDigits:
      Wording("missing-digits", zh: "数字不完整", en: "a digit is missing in the number")
    case .notDecimal:
      Wording("not-decimal", zh: "数字必须是十进制", en: "a number must be decimal")
    case .badNumber(let text):
      Wording(
        "bad-number", zh: "“\(text)”不是数字", en: "`\(text)` is not a number",
        help: Self.text("若是文本，请加双引号", "put a text into double quotes"))
    case .badEscape(let text):
      Wording(
        "bad-escape", zh: "转义“\(text)”无效", en: "`\(text)` is no escape",
        help: Self.text("反斜线本身写成 \\\\", "write a backslash as \\\\"))
    case .loneSurrogate(let text):
      Wording(
        "lone-surrogate", zh: "转义“\(text)”是半个字符", en: "`\(text)` is half of a surrogate pair",
        help: Self.text("直接写出该字符", "write the character itself"))
    case .controlCharacter(let value):
      Wording(
        "control-character", zh: "文本中有控制字符 U+00\(Self.hex(value))",
        en: "control character U+00\(Self.hex(value)) in a text",
        help: Self.text("写成 \(Self.escape(of: value))", "write \(Self.escape(of: value))"))
    case .lineBreakInText:
      Wording("line-break", zh: "文本中不能换行", en: "line break in a text", help: Self.text("写成 \\n", "write \\n"))
    case .unclosedText:
      Wording("unclosed-text", zh: "文本缺少结尾的双引号", en: "the closing quote of this text is missing")
    case .unclosedBracket(let bracket):
      Wording(
        "unclosed-bracket", zh: "“\(bracket)”没有闭合", en: "this `\(bracket)` is never closed",
        label: Self.text("文件到此结束", "the document ends here"),
        help: Self.text("文件可能不完整", "the file may be cut short"))
    case .mismatchedBracket(let open, let close):
      Wording(
        "mismatched-bracket", zh: "“\(close)”与“\(open)”不配对", en: "`\(close)` does not match `\(open)`",
        label: Self.text("没有闭合的“\(open)”", "the `\(open)` that is open"))
    case .unopenedBracket(let bracket):
      Wording("unopened-bracket", zh: "多余的“\(bracket)”", en: "nothing is open that `\(bracket)` could close")
    case .unexpected(let text):
      Wording("unexpected", zh: "此处不应有“\(text)”", en: "unexpected `\(text)`")
    case .moreContent(let isValue):
      Wording(
        "more-content", zh: "JSON 已经结束，后面还有内容", en: "there is more after the end of the document",
        help: isValue
          ? Self.text(
            "一个 .json 文件只放一份；多份用 .ndjson，一行一份", "a .json file holds one document; .ndjson holds one a line")
          : nil)
    default:
      Wording("not-json", zh: "不是 JSON", en: "the document is not JSON")
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }

  private static func escape(of control: UInt8) -> String {
    switch control {
    case 0x08: "\\b"
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0C: "\\f"
    case 0x0D: "\\r"
    default: "\\u00\(hex(control))"
    }
  }
}
