import SourceText
import Testing

@testable import DataTree

@Suite struct YAMLWordingTests {
  @Test(arguments: rows) func words(row: WordingRow<YAMLFault.Fact>) {
    let file = SourceFile(path: "case", text: "")
    row.check(YAMLFault(row.fact, at: 0..<0, related: 0..<0).diagnostic(in: file))
  }

  @Test func wordsForUnlistedFaults() {
    #expect(YAMLFault.more(3).code == "yaml.more-faults")
    #expect(YAMLFault.more(3).message == LocalizedText(zh: "另有 3 处错误未列出", en: "and 3 more faults"))
  }

  private static let rows: [WordingRow<YAMLFault.Fact>] = [
    .init(
      .tooLarge(limit: 9), "yaml.too-large",
      "文件超过 9 字节的上限",
      "the document is larger than 9 bytes"),
    .init(
      .tooDeep(limit: 9), "yaml.too-deep",
      "嵌套超过 9 层",
      "lists and mappings nest more than 9 deep"),
    .init(
      .tooManyNodes(limit: 9), "yaml.too-many-nodes",
      "键和值超过 9 个",
      "the document has more than 9 keys and values"),
    .init(
      .textTooLong(limit: 9), "yaml.text-too-long",
      "单个文本超过 9 字节",
      "a text is longer than 9 bytes"),
    .init(
      .tooManyAliasedNodes(limit: 9), "yaml.too-many-aliases",
      "别名展开后增加的内容超过 9 个键和值",
      "the aliases stand for more than 9 keys and values",
      "请减少别名的层层引用",
      "use fewer aliases of values that hold aliases"),
    .init(
      .notUTF8(byte: 180), "yaml.not-utf8",
      "文件不是 UTF-8 编码：字节 0xB4 无法识别",
      "the file is not UTF-8: unexpected byte 0xB4",
      "文件可能是 GBK 编码，请另存为 UTF-8",
      "the file may be in GBK; save it as UTF-8"),
    .init(
      .utf16, "yaml.utf16",
      "文件是 UTF-16 编码",
      "the file is UTF-16",
      "请另存为 UTF-8",
      "save it as UTF-8"),
    .init(
      .controlCharacter(1), "yaml.control-character",
      "文件中有控制字符 U+0001",
      "control character U+0001 in the file",
      "删去它；需要时在双引号文本中用转义",
      "remove it, or write an escape in double quotes"),
    .init(
      .empty, "yaml.empty",
      "文件没有内容",
      "the document is empty"),
    .init(
      .moreDocuments, "yaml.more-documents",
      "文件中有不止一个 YAML 文档",
      "the file holds more than one document",
      "拆成几个文件，或删去“---”",
      "split the file, or remove the `---`"),
    .init(
      .duplicateKey("甲"), "yaml.duplicate-key",
      "键“甲”重复",
      #"duplicate key "甲""#,
      "删去其中一个，或改用不同的键名",
      "remove one of them, or rename it",
      label: "第一次出现在这里", "first given here"),
    .init(
      .keyIsNoScalar, "yaml.key-is-no-scalar",
      "键必须是单个文本",
      "a key must be a single text"),
    .init(
      .emptyKey, "yaml.empty-key",
      "冒号前缺少键",
      "the key before the colon is missing",
      #"确需空键时写成 """#,
      #"write "" for an empty key"#),
    .init(
      .mergeKey, "yaml.merge-key",
      "不支持合并键“<<”",
      "merge keys (`<<`) are not supported",
      "YAML 1.2 已取消合并键，请把内容写全",
      "YAML 1.2 has none; write the members out"),
    .init(
      .unknownTag("!x"), "yaml.unknown-tag",
      "未知的标签“!x”",
      "unknown tag `!x`",
      "只支持 !!str、!!int、!!float、!!bool、!!null、!!seq、!!map",
      "known are !!str, !!int, !!float, !!bool, !!null, !!seq and !!map"),
    .init(
      .tagMismatch("!!int"), "yaml.tag-mismatch",
      "值与标签“!!int”不符",
      "the value does not fit its tag `!!int`"),
    .init(
      .unknownAnchor("x"), "yaml.unknown-anchor",
      "别名“*x”之前没有锚点“&x”",
      "no anchor `&x` comes before the alias `*x`"),
    .init(
      .recursiveAlias("x"), "yaml.recursive-alias",
      "别名“*x”包含自身",
      "the alias `*x` is part of what it stands for"),
    .init(
      .syntax(.missingColon), "yaml.missing-colon",
      "这一行缺少冒号，或冒号后没有空格",
      "a colon is missing here, or the space after it",
      "写成“键: 值”，冒号用英文半角，后面空一格",
      "write `key: value` with a space after the colon"),
    .init(
      .syntax(.badStart), "yaml.bad-start",
      "此处不能用这个字符开头",
      "nothing can start with this character"),
    .init(
      .syntax(.itemNotAllowed), "yaml.item-not-allowed",
      "此处不能有列表项“-”",
      "a list item `-` is not allowed here",
      "列表另起一行，并检查缩进",
      "start the list on its own line and check the indentation"),
    .init(
      .syntax(.keyNotAllowed), "yaml.key-not-allowed",
      "此处不能有键",
      "a key is not allowed here",
      "检查缩进",
      "check the indentation"),
    .init(
      .syntax(.valueNotAllowed), "yaml.value-not-allowed",
      "此处不能有冒号",
      "a colon is not allowed here",
      "检查缩进；文本中有“: ”时加引号",
      "check the indentation; quote a text that has `: ` in it"),
    .init(
      .syntax(.zeroIndicator), "yaml.zero-indentation",
      "缩进数不能是 0",
      "an indentation indicator cannot be 0"),
    .init(
      .syntax(.noLineBreak), "yaml.missing-line-break",
      "此处应换行",
      "a line break is missing here"),
    .init(
      .syntax(.tabIndentation), "yaml.tab",
      "缩进不能用制表符",
      "a tab cannot indent",
      "改用空格",
      "use spaces"),
    .init(
      .syntax(.tabInPlain), "yaml.tab",
      "缩进不能用制表符",
      "a tab cannot indent",
      "改用空格",
      "use spaces"),
    .init(
      .syntax(.documentMarkInText), "yaml.unclosed-text",
      "文本缺少结尾的引号",
      "the closing quote of this text is missing",
      "在文本末尾加上同样的引号",
      "add the same quote at the end of the text",
      label: "文本到这里还没有结束", "the text has not ended here"),
    .init(
      .syntax(.endInText), "yaml.unclosed-text",
      "文本缺少结尾的引号",
      "the closing quote of this text is missing",
      "在文本末尾加上同样的引号",
      "add the same quote at the end of the text",
      label: "文本到这里还没有结束", "the text has not ended here"),
    .init(
      .syntax(.unknownEscape), "yaml.bad-escape",
      "转义无效",
      "unknown escape",
      #"反斜线本身写成 \\，或改用单引号"#,
      #"write a backslash as \\, or use single quotes"#),
    .init(
      .syntax(.badHexadecimal), "yaml.bad-escape",
      "转义缺少十六进制数字",
      "a hexadecimal digit is missing in the escape"),
    .init(
      .syntax(.badCodePoint), "yaml.bad-escape",
      "转义不是一个字符",
      "the escape is no character",
      "直接写出该字符",
      "write the character itself"),
    .init(
      .syntax(.unexpectedColon), "yaml.unexpected-colon",
      "此处不应有冒号",
      "unexpected colon",
      "给文本加引号",
      "put the text into quotes"),
    .init(
      .syntax(.noContent), "yaml.missing-value",
      "缺少值",
      "a value is missing",
      label: "从这里开始", "it starts here"),
    .init(
      .syntax(.noItem), "yaml.missing-item",
      "列表中应有“-”",
      "a list item `-` is missing here",
      "检查缩进",
      "check the indentation",
      label: "列表从这里开始", "the list starts here"),
    .init(
      .syntax(.noKey), "yaml.missing-key",
      "此处应有键",
      "a key is missing here",
      "检查缩进",
      "check the indentation",
      label: "这一组键从这里开始", "the mapping starts here"),
    .init(
      .syntax(.unclosedFlowSequence), "yaml.unclosed-bracket",
      "缺少“,”或“]”",
      "a `,` or `]` is missing",
      label: "没有闭合的“[”", "the `[` that is open"),
    .init(
      .syntax(.unclosedFlowMapping), "yaml.unclosed-bracket",
      "缺少“,”或“}”",
      "a `,` or `}` is missing",
      label: "没有闭合的“{”", "the `{` that is open"),
    .init(
      .syntax(.noDocumentStart), "yaml.more-content",
      "文档已经结束，后面还有内容",
      "there is more after the end of the document",
      "检查缩进",
      "check the indentation"),
    .init(
      .syntax(.undefinedTagHandle), "yaml.unknown-tag",
      "未知的标签前缀",
      "unknown tag prefix"),
    .init(
      .syntax(.wrongVersion), "yaml.wrong-version",
      "不支持这个 YAML 版本",
      "this version of YAML is not supported"),
    .init(
      .syntax(.badName), "yaml.bad-name",
      "锚点或别名只能用字母、数字、“-”和“_”",
      "an anchor's name has letters, digits, `-` and `_` only",
      "文本以“*”或“&”开头时加引号",
      "quote a text that starts with `*` or `&`"),
    .init(
      .syntax(.unknownDirective), "yaml.unknown-directive",
      "未知的指令",
      "unknown directive"),
    .init(
      .syntax(.badTag), "yaml.bad-tag", "标签无效", "the tag is malformed", "文本以“!”开头时加引号",
      "quote a text that starts with `!`"),
    .init(
      .syntax(.badDirective), "yaml.bad-directive", "指令无效", "the directive is malformed", "文本以“%”开头时加引号",
      "quote a text that starts with `%`"),
    .init(
      .syntax(.afterQuotes), "yaml.after-quotes",
      "引号之后还有内容",
      "there is more text after the closing quote",
      "把整段文本放在引号内，或都不加引号",
      "put the whole text into the quotes, or none of it"),
    .init(
      .syntax(.tab), "yaml.tab",
      "缩进不能用制表符",
      "a tab cannot indent",
      "改用空格",
      "use spaces"),
    .init(
      .syntax(.reserved), "yaml.reserved",
      "文本不能以这个字符开头",
      "a text cannot start with this character",
      "给文本加引号",
      "put the text into quotes"),
    .init(
      .other("found something"), "yaml.syntax",
      "YAML 语法错误：found something",
      "found something"),
  ]
}
