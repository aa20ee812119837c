import SourceText
import Testing

@Suite struct DiagnosticRendererTests {
  private func diagnostic(
    _ text: String, _ word: String, label: String? = nil, path: String = "case.json", help: Bool = true
  ) -> Diagnostic {
    let file = SourceFile(path: path, text: text)
    return Diagnostic(
      code: "json.duplicate-key", message: .init(zh: "键“甲”重复", en: "duplicate key"),
      at: .init(file: file, range: range(of: word, in: text, last: true)),
      labels: label.map {
        [
          .init(
            location: .init(file: file, range: range(of: $0, in: text, last: false)),
            text: .init(zh: "第一次在这里", en: "first here"))
        ]
      } ?? [], help: help ? [.init(zh: "删去一个", en: "remove one")] : [])
  }

  private func range(of word: String, in text: String, last: Bool) -> Range<Int> {
    let bytes = Array(text.utf8)
    let word = Array(word.utf8)
    let starts = (0...(bytes.count - word.count)).filter { Array(bytes[$0..<($0 + word.count)]) == word }
    let start = (last ? starts.last : starts.first) ?? 0
    return start..<(start + word.count)
  }

  @Test func labelOnAnotherLine() {
    let text = "{ \"甲\": 1,\n  \"乙\": 2,\n  \"丙\": 3,\n  \"甲\": 4 }\n"
    #expect(
      DiagnosticRenderer(language: .zh).render(diagnostic(text, "\"甲\"", label: "\"甲\"")) == """
        错误[json.duplicate-key]: 键“甲”重复
         --> case.json:4:3
          |
        1 | { "甲": 1,
          |   ---- 第一次在这里
        ...
        4 |   "甲": 4 }
          |   ^^^^
          |
          = 帮助: 删去一个

        """)
  }

  @Test func labelOnTheSameLine() {
    #expect(
      DiagnosticRenderer(language: .en).render(diagnostic("{\"甲\": 1, \"甲\": 2}", "\"甲\"", label: "\"甲\""))
        == """
        error[json.duplicate-key]: duplicate key
         --> case.json:1:10
          |
        1 | {"甲": 1, "甲": 2}
          |  ----     ^^^^
          |  |
          |  first here
          |
          = help: remove one

        """)
  }

  @Test func labelRightOfTheFault() {
    #expect(
      DiagnosticRenderer(language: .en).render(diagnostic("甲乙丙丁", "乙", label: "丁", help: false)) == """
        error[json.duplicate-key]: duplicate key
         --> case.json:1:2
          |
        1 | 甲乙丙丁
          |   ^^  -- first here

        """)
  }

  @Test func oneSkippedLineIsShown() {
    #expect(
      DiagnosticRenderer(language: .en).render(diagnostic("a甲\nb\n  甲", "甲", label: "甲", help: false)) == """
        error[json.duplicate-key]: duplicate key
         --> case.json:3:3
          |
        1 | a甲
          |  -- first here
        2 | b
        3 |   甲
          |   ^^

        """)
  }

  @Test func warningWithoutAPlace() {
    let warning = Diagnostic(
      .warning, code: "cli.option", message: .init(zh: "无规则", en: "no rules"),
      help: [.init(zh: "加规则", en: "add some")])
    #expect(DiagnosticRenderer(language: .zh).render(warning) == "警告[cli.option]: 无规则\n  = 帮助: 加规则\n")
    #expect(
      DiagnosticRenderer(language: .en).render(warning)
        == "warning[cli.option]: no rules\n  = help: add some\n")
  }

  @Test func tabsControlCharactersAndMarksOfDirection() {
    let text = "\t甲\u{1B}[31m\u{202E}x\u{7F}y\u{301}z"
    #expect(
      DiagnosticRenderer(language: .en).render(diagnostic(text, "z", path: "a\u{1B}.json", help: false))
        == """
        error[json.duplicate-key]: duplicate key
         --> a\\x1B.json:1:13
          |
        1 |     甲␛[31m\u{FFFD}x␡y\u{301}z
          |                ^

        """)
  }

  @Test func placeAtTheEndOfALineAndOfTheFile() {
    let file = SourceFile(path: "a.json", text: "[1\n2")
    let renderer = DiagnosticRenderer(language: .en)
    func at(_ range: Range<Int>) -> String {
      renderer.render(
        Diagnostic(code: "c", message: .init(zh: "", en: "m"), at: .init(file: file, range: range)))
    }
    #expect(at(2..<2) == "error[c]: m\n --> a.json:1:3\n  |\n1 | [1\n  |   ^\n")
    #expect(at(2..<3) == "error[c]: m\n --> a.json:1:3\n  |\n1 | [1\n  |   ^\n")
    #expect(at(4..<4) == "error[c]: m\n --> a.json:2:2\n  |\n2 | 2\n  |  ^\n")
    let empty = SourceFile(path: "e", text: "")
    let diagnostic = Diagnostic(
      code: "c", message: .init(zh: "", en: "m"), at: .init(file: empty, range: 0..<0))
    #expect(renderer.render(diagnostic) == "error[c]: m\n --> e:1:1\n  |\n1 |\n  | ^\n")
  }

  @Test func spanOverSeveralLines() {
    let text = "a:\n  甲 &&\n  乙\nb"
    #expect(
      DiagnosticRenderer(language: .en).render(diagnostic(text, "甲 &&\n  乙", help: false)) == """
        error[json.duplicate-key]: duplicate key
         --> case.json:2:3
          |
        2 |   甲 &&
          |   ^^^^^
        3 |   乙
          |   ^^

        """)
  }

  @Test func spanOverManyLines() {
    let text = (1...9).map { "第\($0)行" }.joined(separator: "\n")
    #expect(
      DiagnosticRenderer(language: .en).render(diagnostic(text, text, help: false)) == """
        error[json.duplicate-key]: duplicate key
         --> case.json:1:1
          |
        1 | 第1行
          | ^^^^^
        2 | 第2行
          | ^^^^^
        ...
        8 | 第8行
          | ^^^^^
        9 | 第9行
          | ^^^^^

        """)
  }

  @Test func longLinesAreCutAroundThePlace() {
    let text = String(repeating: "前", count: 300) + "错" + String(repeating: "后", count: 300)
    #expect(
      DiagnosticRenderer(language: .en, sourceColumns: 30).render(diagnostic(text, "错", help: false)) == """
        error[json.duplicate-key]: duplicate key
         --> case.json:1:301
          |
        1 | …前前前前前错后后后后后后后后后…
          |            ^^

        """)
    let renderer = DiagnosticRenderer(language: .en, sourceColumns: 30)
    #expect(
      renderer.render(diagnostic("错" + String(repeating: "a", count: 99), "错", help: false)).contains(
        "| 错aaaaaaaaaaaaaaaaaaaaaaaaaaaa…\n  | ^^\n"))
    #expect(
      renderer.render(diagnostic(String(repeating: "a", count: 99) + "错", "错", help: false)).contains(
        "| …aaaaaaaaaaaaaaaaaaaaaaaaaaaa错\n  |                              ^^\n"))
  }

  @Test func labelInAnotherFile() {
    let other = SourceFile(path: "b.yaml", text: "x\n  乙\n", firstLine: 99)
    var diagnostic = diagnostic("甲", "甲", help: true)
    diagnostic.labels = [.init(location: .init(file: other, range: 4..<7), text: .init(zh: "", en: "there"))]
    #expect(
      DiagnosticRenderer(language: .en).render(diagnostic) == """
        error[json.duplicate-key]: duplicate key
           --> case.json:1:1
            |
          1 | 甲
            | ^^
           ::: b.yaml:100:3
            |
        100 |   乙
            |   -- there
            |
            = help: remove one

        """)
  }

  @Test func colour() {
    let text = DiagnosticRenderer(language: .en, usesColor: true).render(diagnostic("甲 乙", "甲", label: "乙"))
    #expect(
      text == """
        \u{1B}[1;31merror[json.duplicate-key]\u{1B}[0m\u{1B}[1m: duplicate key\u{1B}[0m
         \u{1B}[1;34m-->\u{1B}[0m case.json:1:1
          \u{1B}[1;34m|\u{1B}[0m
        \u{1B}[1;34m1 |\u{1B}[0m 甲 乙
          \u{1B}[1;34m|\u{1B}[0m \u{1B}[1;31m^^\u{1B}[0m \u{1B}[1;34m--\u{1B}[0m \u{1B}[1;34mfirst here\u{1B}[0m
          \u{1B}[1;34m|\u{1B}[0m
          \u{1B}[1;34m=\u{1B}[0m \u{1B}[1mhelp\u{1B}[0m: remove one

        """)
  }

  @Test func severalDiagnosticsAreApart() {
    let one = Diagnostic(code: "c", message: .init(zh: "", en: "m"))
    #expect(DiagnosticRenderer(language: .en).render([one, one]) == "error[c]: m\n\nerror[c]: m\n")
  }

  @Test func anyBytesAndSpansRender() {
    var random = SystemRandomNumberGenerator()
    let values: [UInt8] = [0x0A, 0x0D, 0x09, 0x20, 0x61, 0xE5, 0xA4, 0x84, 0xFF, 0xC2, 0x85, 0x1B]
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        bytes.append(values.randomElement(using: &random) ?? 0)
      }
      let file = SourceFile(path: "x", buffer: SourceBuffer(bytes))
      func place() -> Diagnostic.Location {
        let start = Int.random(in: 0...bytes.count, using: &random)
        return .init(file: file, range: start..<Int.random(in: start...bytes.count, using: &random))
      }
      let diagnostic = Diagnostic(
        code: "c", message: .init(zh: "m", en: "m"), at: place(),
        labels: (0..<3).map { _ in .init(location: place(), text: .init(zh: "标", en: "l")) })
      let text = DiagnosticRenderer(sourceColumns: 20).render(diagnostic)
      #expect(text.contains("^") && !text.contains("\u{1B}"), "\(bytes)")
      #expect(text.components("标") == 3, "\(bytes)\n\(text)")
    }
  }
}

extension String {
  fileprivate func components(_ word: Character) -> Int { count { $0 == word } }
}
