import DataTree
import SourceText
import Testing

/// What a user sees, from the file to the terminal.
@Suite struct RenderingTests {
  private func chinese(_ reading: Reading) -> String {
    DiagnosticRenderer(language: .zh).render(reading.diagnostics)
  }

  @Test func faultsOfACaseFile() {
    let text = """
      {
        "当事人": "某某公司"，
        "金额": 012000,
        "日期": 2026-03-02,
        "金额": 1
      """
    #expect(
      chinese(Reading(json: text)) == """
        错误[json.unclosed-bracket]: “{”没有闭合
         --> case.json:1:1
          |
        1 | {
          | ^
        ...
        5 |   "金额": 1
          |            - 文件到此结束
          |
          = 帮助: 文件可能不完整

        错误[json.wrong-punctuation]: 应为“,”，写成了“，”
         --> case.json:2:16
          |
        2 |   "当事人": "某某公司"，
          |                       ^^
          |
          = 帮助: 改为英文半角“,”

        错误[json.leading-zero]: 数字不能以 0 开头
         --> case.json:3:9
          |
        3 |   "金额": 012000,
          |           ^^^^^^
          |
          = 帮助: 删去前面的 0；编号一类请加双引号

        错误[json.bad-number]: “2026-03-02”不是数字
         --> case.json:4:9
          |
        4 |   "日期": 2026-03-02,
          |           ^^^^^^^^^^
          |
          = 帮助: 若是文本，请加双引号

        错误[json.duplicate-key]: 键“金额”重复
         --> case.json:5:3
          |
        3 |   "金额": 012000,
          |   ------ 第一次出现在这里
        4 |   "日期": 2026-03-02,
        5 |   "金额": 1
          |   ^^^^^^
          |
          = 帮助: 删去其中一个，或改用不同的键名

        """)
  }

  @Test func faultsOfARulePack() {
    #expect(
      chinese(Reading(yaml: "- 编号：PRO-29\n  标题: 听证\n  标题: 通知\n")) == """
        错误[yaml.missing-colon]: 这一行缺少冒号，或冒号后没有空格
         --> case.yaml:1:3
          |
        1 | - 编号：PRO-29
          |   ^^^^^^^^^^^^
          |
          = 帮助: 写成“键: 值”，冒号用英文半角，后面空一格

        """)
    #expect(
      chinese(Reading(yaml: "标题: 听证\n'标题': !custom 通知\n")) == """
        错误[yaml.duplicate-key]: 键“标题”重复
         --> case.yaml:2:1
          |
        1 | 标题: 听证
          | ---- 第一次出现在这里
        2 | '标题': !custom 通知
          | ^^^^^^
          |
          = 帮助: 删去其中一个，或改用不同的键名

        错误[yaml.unknown-tag]: 未知的标签“!custom”
         --> case.yaml:2:7
          |
        2 | '标题': !custom 通知
          |         ^^^^^^^
          |
          = 帮助: 只支持 !!str、!!int、!!float、!!bool、!!null、!!seq、!!map

        """)
  }

  @Test func aFaultInsideAFoldedText() throws {
    let tree = try #require(Reading(yaml: "require: >-\n  case.金额 >= 100 &&\n  case.日期 == 无\n").tree)
    let node = try #require(tree.node(at: "/require"))
    let start = try #require(tree.string(of: node)?.utf8.count) - 3
    let range = tree.offsetMap(of: node).source(of: start..<(start + 3))
    let diagnostic = Diagnostic(
      code: "cel.undeclared", message: .init(zh: "未知的名称“无”", en: ""), at: .init(file: tree.file, range: range)
    )
    #expect(
      DiagnosticRenderer().render(diagnostic) == """
        错误[cel.undeclared]: 未知的名称“无”
         --> case.yaml:3:14
          |
        3 |   case.日期 == 无
          |                ^^

        """)
  }
}
