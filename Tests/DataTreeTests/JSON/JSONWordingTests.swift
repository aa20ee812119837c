import SourceText
import Testing

@testable import DataTree

@Suite struct JSONWordingTests {
  @Test(arguments: rows) func words(row: WordingRow<JSONFault.Fact>) {
    let file = SourceFile(path: "case", text: "")
    row.check(JSONFault(row.fact, at: 0..<0, related: 0..<0).diagnostic(in: file))
  }

  @Test func wordsForUnlistedFaults() {
    #expect(JSONFault.more(3).code == "json.more-faults")
    #expect(JSONFault.more(3).message == LocalizedText(zh: "另有 3 处错误未列出", en: "and 3 more faults"))
  }

  private static let rows: [WordingRow<JSONFault.Fact>] = [
    .init(
      .tooLarge(limit: 9), "json.too-large",
      "文件超过 9 字节的上限",
      "the document is larger than 9 bytes",
      "请拆分文件；多份案卷可用 .ndjson，一行一份",
      "split the file; .ndjson holds one subject a line"),
    .init(
      .tooDeep(limit: 9), "json.too-deep",
      "嵌套超过 9 层",
      "arrays and objects nest more than 9 deep"),
    .init(
      .tooManyNodes(limit: 9), "json.too-many-nodes",
      "键和值超过 9 个",
      "the document has more than 9 keys and values"),
    .init(
      .textTooLong(limit: 9), "json.text-too-long",
      "单个文本超过 9 字节",
      "a text is longer than 9 bytes"),
    .init(
      .notUTF8(byte: 180), "json.not-utf8",
      "文件不是 UTF-8 编码：字节 0xB4 无法识别",
      "the file is not UTF-8: unexpected byte 0xB4",
      "文件可能是 GBK 编码，请另存为 UTF-8",
      "the file may be in GBK; save it as UTF-8"),
    .init(
      .utf16, "json.utf16",
      "文件是 UTF-16 编码",
      "the file is UTF-16",
      "请另存为 UTF-8",
      "save it as UTF-8"),
    .init(
      .empty, "json.empty",
      "文件没有内容",
      "the document is empty"),
    .init(
      .duplicateKey("甲"), "json.duplicate-key",
      "键“甲”重复",
      #"duplicate key "甲""#,
      "删去其中一个，或改用不同的键名",
      "remove one of them, or rename it",
      label: "第一次出现在这里", "first given here"),
    .init(
      .missingValue, "json.missing-value",
      "缺少值",
      "a value is missing",
      "没有值时写 null",
      "write null for no value"),
    .init(
      .missingComma, "json.missing-comma",
      "缺少逗号",
      "a comma is missing",
      "在此处加“,”",
      "add a `,` here"),
    .init(
      .missingColon, "json.missing-colon",
      "键后缺少冒号",
      "a colon is missing after the key",
      "在此处加“:”",
      "add a `:` here"),
    .init(
      .keyWithoutValue, "json.missing-colon",
      "键后缺少冒号和值",
      "a colon and a value are missing after the key",
      #"写成 "键": 值"#,
      #"write "key": value"#),
    .init(
      .trailingComma, "json.trailing-comma",
      "最后一项之后有多余的逗号",
      "trailing comma",
      "删去这个逗号",
      "remove the comma"),
    .init(
      .extraComma, "json.extra-comma",
      "多余的逗号",
      "there is no value before this comma",
      "删去这个逗号",
      "remove the comma"),
    .init(
      .unquotedKey("甲"), "json.unquoted-key",
      "键“甲”没有加双引号",
      "the key `甲` is not in quotes",
      #"写成 "甲""#,
      #"write "甲""#),
    .init(
      .keyIsNoText, "json.key-is-no-text",
      "键必须是双引号中的文本",
      "a key must be a text in double quotes"),
    .init(
      .wrongQuotes("“"), "json.wrong-quotes",
      "文本用了 “ 而不是英文双引号",
      "the text is in “ instead of double quotes",
      #"两端都改为英文双引号 ""#,
      #"use " at both ends"#),
    .init(
      .wrongPunctuation(found: "，", wanted: ","), "json.wrong-punctuation",
      "应为“,”，写成了“，”",
      "found `，` where `,` belongs",
      "改为英文半角“,”",
      "write `,`"),
    .init(
      .comment, "json.comment",
      "JSON 不允许注释",
      "JSON has no comments",
      "删去注释",
      "remove the comment"),
    .init(
      .unquotedText("甲"), "json.unquoted-text",
      "文本“甲”没有加双引号",
      "the text `甲` is not in quotes",
      #"写成 "甲""#,
      #"write "甲""#),
    .init(
      .wrongLiteral(found: "True", wanted: "true"), "json.wrong-literal",
      "“True”不是 JSON 的值",
      "`True` is no JSON value",
      "是否想写 true？",
      "did you mean `true`?"),
    .init(
      .notFinite("NaN"), "json.not-finite",
      "JSON 没有 NaN 这样的数",
      "JSON has no number `NaN`",
      "没有值时写 null",
      "write null for no value"),
    .init(
      .leadingZero, "json.leading-zero",
      "数字不能以 0 开头",
      "a number must not start with 0",
      "删去前面的 0；编号一类请加双引号",
      "remove the zeros, or put a code into quotes"),
    .init(
      .plusSign, "json.plus-sign",
      "数字前不能有加号",
      "a number must not start with +",
      "删去加号",
      "remove the sign"),
    .init(
      .missingDigits, "json.missing-digits",
      "数字不完整",
      "a digit is missing in the number",
      "小数点两边和 e 之后都要有数字",
      "there are digits on both sides of a point and after an e"),
    .init(
      .notDecimal, "json.not-decimal",
      "数字必须是十进制",
      "a number must be decimal"),
    .init(
      .badNumber("1_0"), "json.bad-number",
      "“1_0”不是数字",
      "`1_0` is not a number",
      "若是文本，请加双引号",
      "put a text into double quotes"),
    .init(
      .badEscape("\\x"), "json.bad-escape",
      #"转义“\x”无效"#,
      #"`\x` is no escape"#,
      #"反斜线本身写成 \\"#,
      #"write a backslash as \\"#),
    .init(
      .loneSurrogate("\\ud800"), "json.lone-surrogate",
      #"转义“\ud800”是半个字符"#,
      #"`\ud800` is half of a surrogate pair"#,
      "直接写出该字符",
      "write the character itself"),
    .init(
      .controlCharacter(9), "json.control-character",
      "文本中有控制字符 U+0009",
      "control character U+0009 in a text",
      #"写成 \t"#,
      #"write \t"#),
    .init(
      .controlCharacter(27), "json.control-character",
      "文本中有控制字符 U+001B",
      "control character U+001B in a text",
      #"写成 \u001B"#,
      #"write \u001B"#),
    .init(
      .lineBreakInText, "json.line-break",
      "文本中不能换行",
      "line break in a text",
      #"写成 \n"#,
      #"write \n"#),
    .init(
      .unclosedText, "json.unclosed-text",
      "文本缺少结尾的双引号",
      "the closing quote of this text is missing",
      #"在文本末尾加英文双引号 ""#,
      #"add a " at the end of the text"#),
    .init(
      .unclosedBracket("["), "json.unclosed-bracket",
      "“[”没有闭合",
      "this `[` is never closed",
      "文件可能不完整",
      "the file may be cut short",
      label: "文件到此结束", "the document ends here"),
    .init(
      .mismatchedBracket(open: "[", close: "}"), "json.mismatched-bracket",
      "“}”与“[”不配对",
      "`}` does not match `[`",
      label: "没有闭合的“[”", "the `[` that is open"),
    .init(
      .unopenedBracket("]"), "json.unopened-bracket",
      "多余的“]”",
      "nothing is open that `]` could close"),
    .init(
      .unexpected("<"), "json.unexpected",
      "此处不应有“<”",
      "unexpected `<`"),
    .init(
      .moreContent(isValue: true), "json.more-content",
      "JSON 已经结束，后面还有内容",
      "there is more after the end of the document",
      "一个 .json 文件只放一份；多份用 .ndjson，一行一份",
      "a .json file holds one document; .ndjson holds one a line"),
    .init(
      .moreContent(isValue: false), "json.more-content",
      "JSON 已经结束，后面还有内容",
      "there is more after the end of the document"),
    .init(
      .notJSON, "json.not-json",
      "不是 JSON",
      "the document is not JSON"),
  ]
}
