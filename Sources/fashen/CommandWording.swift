import Glibc
import Reports
import Rules
import SourceText

/// The words of the command line itself.
enum CommandWording {
  /// The language of the help texts. They are made before options are read, so it is looked up by hand.
  static let helpLanguage: Language = {
    let arguments = CommandLine.arguments
    if arguments.contains("--lang=en") { return .en }
    if let index = arguments.firstIndex(of: "--lang"), index + 1 < arguments.count,
      arguments[index + 1] == "en"
    {
      return .en
    }
    return .zh
  }()

  private static func help(_ zh: String, _ en: String) -> String { helpLanguage == .zh ? zh : en }

  static let toolAbstract = help(
    "法审：审查行政处罚案卷的五个要点和规范性文件草案的“三不”。",
    "Legality review: the five points of penalty case files, the three no's of draft normative documents.")
  static let checkAbstract = help("审查案卷和文件草案。", "Review case files and drafts.")
  static let checkDiscussion = help(
    """
    路径可以是文件或文件夹；`-` 表示从标准输入读取 NDJSON，每行一件。
    退出码：0 没有达到阈值的问题；1 有问题；64 用法错误；65 有材料无法读取；66 找不到输入；70 报告无法写出；
    78 规则包、配置或者豁免无效；130、143 被中断（报告包括已完成的部分）。
    """,
    """
    A path is a file or a folder; `-` reads NDJSON from standard input, one subject a line.
    Exit status: 0 nothing at or above the threshold; 1 blocked by findings; 64 wrong usage; 65 some input
    unreadable or invalid; 66 input not found; 70 a report could not be written; 78 a rule pack, the
    configuration or a waiver is invalid; 130, 143 interrupted (reports hold what was done).
    """)
  static let pathsHelp = help("文件、文件夹，或 `-`。", "Files, folders, or `-`.")
  static let languageHelp = help("消息和报告的语言。", "The language of messages and reports.")
  static let colorHelp = help("何时使用颜色。", "When colour is used.")
  static let rulesHelp = help(
    "从文件夹读取规则包（及其 reference/ 中的表），不用内置的。",
    "Read rule packs (and the tables in its reference/) from a folder instead of the built-in ones.")
  static let configHelp = help(
    "本地配置；默认取当前文件夹或者其上级的 fashen.yaml。",
    "The town's configuration; default: fashen.yaml of this folder or one above it.")
  static let packHelp = help(
    "用这一规则包审查所有材料，不论其 kind。", "Review every subject with this pack, whatever its kind.")
  static let asOfHelp = help(
    "审查日；默认取材料自己的，否则为今天。", "The review date; default: the subject's own, else today.")
  static let formatHelp = help("报告格式。", "The report's format.")
  static let outputHelp = help("把报告写入文件。", "Write the report to a file.")
  static let formats = ReportFormat.allCases.map(\.rawValue).joined(separator: "|")
  static let reportHelp = help(
    "另写一份报告，如 --report sarif=结果.sarif；可以多次使用。",
    "Write a further report, as in --report sarif=results.sarif; may be repeated.")
  static let summaryAbstract = help("汇总以往的审查结果。", "Summarise earlier reviews.")
  static let summaryDiscussion = help(
    """
    读取 fashen check 写出的 ndjson 或 json 报告；`-` 表示从标准输入读取 ndjson。
    退出码：0 已汇总；65 有报告无法读取（其余仍汇总）；66 找不到报告或者没有审查结果；70 无法写出；78 规则包无效。
    """,
    """
    Reads the ndjson or json reports that fashen check writes; `-` reads ndjson from standard input.
    Exit status: 0 summarised; 65 a report cannot be read (the others are summarised); 66 a report was not found,
    or there is no review; 70 the summary could not be written; 78 a rule pack is invalid.
    """)
  static let reviewsHelp = help("ndjson 或 json 报告，或 `-`。", "ndjson or json reports, or `-`.")
  static let publicHelp = help(
    "公开版：不含案号、名称、人员，小于 3 的数字不显示。",
    "For publication: no case numbers, titles or persons, no counts below 3.")
  static let configAbstract = help(
    "显示生效的配置及各值的出处。", "Show the configuration in effect, with the origin of each value.")
  static let configDayHelp = help("哪一日生效的值；默认为今天。", "The day whose values are shown; default: today.")
  static let waiversHelp = help(
    "豁免文件；见 docs/reports.md。", "A file of waivers; see docs/reports.md.")
  static let noWaiversHelp = help("不适用任何豁免。", "Apply no waivers.")
  static let baselineHelp = help(
    "以往的 json 或 ndjson 报告：其中已有的问题不阻断。",
    "An earlier json or ndjson report: what it holds already does not block.")
  static let noProgressHelp = help("不显示进度。", "Show no progress.")
  static let binaryToTerminal = help(
    "意见书是 Word 文件：请用 --output 意见书.docx", "an opinion is a Word document: use --output opinion.docx")
  static func reportOverInput(_ path: String) -> String {
    help("报告会覆盖要审查的文件：\(path)", "the report would replace a file that is to be reviewed: \(path)")
  }
  static func sameFileTwice(_ path: String) -> String {
    help("两份报告写入同一文件：\(path)", "two reports go to the same file: \(path)")
  }
  static let failOnHelp = help("从哪一级问题起以 1 退出。", "From which findings on the exit status is 1.")
  static let explainHelp = help("同时说明通过和不适用的理由。", "Also say why rules passed or do not apply.")
  static let jobsHelp = help("并行的线程数；默认为处理器数。", "Threads to use; default: the number of processors.")
  static let importAbstract = help("把文件草案读成 JSON。", "Print a draft as JSON.")
  static let importDiscussion = help(
    """
    输出草案的条款、句子、引用、落款等，即规则所审的材料；可以补上制定过程材料（meta）再用 check 审查。
    """,
    """
    Prints the clauses, sentences, citations, signature and so on: what the rules are run over. The record of the
    making (meta) can be put in and the result be reviewed with check.
    """)
  static let draftHelp = help(".docx、.txt 或者 .md 文件。", "A .docx, .txt or .md file.")
  static let explainAbstract = help("完整显示一条规则。", "Show one rule in full.")
  static let ruleHelp = help("规则编号，如 PRO-29。", "The rule's id, such as PRO-29.")
  static let celAbstract = help("计算一个 CEL 表达式。", "Evaluate one CEL expression.")
  static let celDiscussion = help(
    """
    表达式可以用 CEL 的标准函数、扩展函数和法律函数（date、decimal、workdays……）。
    退出码：0 有结果；1 计算出错或者缺少事实；64 表达式无效；65 数据无效；66 找不到数据文件。
    """,
    """
    Expressions may use CEL's standard functions, its extensions and those of law (date, decimal, workdays …).
    Exit status: 0 a value; 1 the evaluation went wrong or facts are missing; 64 the expression is invalid;
    65 the data are invalid; 66 the data were not found.
    """)
  static let expressionHelp = help("表达式，如 \"workdays(date('2026-04-28'), d) >= 7\"。", "The expression.")
  static let dataHelp = help(
    "JSON 文件：其顶层成员各为一个变量，整个文件是变量 data。",
    "A JSON file: each member is a variable, and the whole is the variable data.")
  static let typeHelp = help("只显示表达式的类型。", "Show the expression's type only.")
  static let rulesAbstract = help(
    "列出、检查、测试规则包，输出其参考资料。", "List, check and test rule packs; print their reference.")
  static let listAbstract = help("列出规则。", "List the rules.")
  static let lintAbstract = help("检查规则包，报告所有错误。", "Check rule packs and report every fault.")
  static let testAbstract = help("运行规则的所有示例。", "Run all examples of the rules.")
  static let manualAbstract = help(
    "输出表达式函数的参考页（Markdown）。", "Print the reference page of the functions (Markdown).")
  static let schemaAbstract = help(
    "输出某一规则包所审材料的 JSON Schema。", "Print the JSON Schema of a pack's subjects.")
  static let schemaPackHelp = help("规则包，如 penalty-case。", "The pack, such as penalty-case.")
  static let coverageHelp = help(
    "同时列出每条规则每种结果的示例数。", "Also list how many examples show each outcome of each rule.")
  static let folderHelp = help("规则包文件夹；默认为内置规则包。", "A folder of rule packs; default: the built-in ones.")

  // MARK: Faults

  static func notFound(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "input.not-found", message: LocalizedText(zh: "找不到 \(path)", en: "\(path) was not found"))
  }

  static func unreadable(_ path: String, _ number: Int32) -> Diagnostic {
    let reason = String(cString: strerror(number))
    return Diagnostic(
      code: "input.unreadable",
      message: LocalizedText(zh: "无法读取 \(path)：\(reason)", en: "\(path) cannot be read: \(reason)"))
  }

  static func unreadable(_ path: String, _ fault: FileSystem.Fault) -> Diagnostic {
    fault.number == ENOENT ? notFound(path) : unreadable(path, fault.number)
  }

  static func reportTooLarge(_ path: String, limit: Int) -> Diagnostic {
    var diagnostic = tooLarge(path, limit: limit)
    diagnostic.help = [
      LocalizedText(
        zh: "大批材料请用 ndjson 报告作基线：--report ndjson=文件.ndjson",
        en: "for a large batch use an ndjson report as the baseline: --report ndjson=FILE.ndjson")
    ]
    return diagnostic
  }

  static func progress(subjects: Int, rate: Int, secondsLeft: Int?) -> LocalizedText {
    let left = secondsLeft.map { $0 >= 60 ? "\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" : "\($0) s" }
    return LocalizedText(
      zh: "已审查 \(subjects) 件，每秒 \(rate) 件" + (left.map { "，约剩 \($0)" } ?? ""),
      en: "\(subjects) reviewed, \(rate) a second" + (left.map { ", about \($0) left" } ?? ""))
  }

  static func tooLarge(_ path: String, limit: Int) -> Diagnostic {
    let limit = "\(limit >> 20) MiB"
    return Diagnostic(
      code: "input.too-large",
      message: LocalizedText(
        zh: "\(path) 超过 \(limit) 的上限", en: "\(path) is larger than the limit of \(limit)"))
  }

  static func emptyFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "input.none",
      message: LocalizedText(
        zh: "\(path) 中没有可审查的文件", en: "there is nothing to review in \(path)"),
      help: [
        LocalizedText(
          zh: "可审查 .json、.ndjson、.jsonl、.docx、.txt 和 .md 文件",
          en: "files ending .json, .ndjson, .jsonl, .docx, .txt and .md are reviewed")
      ])
  }

  static func unknownFormat(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "input.format",
      message: LocalizedText(zh: "不认识 \(path) 的文件类型", en: "the file type of \(path) is not known"),
      help: [
        LocalizedText(
          zh: "可审查 .json、.ndjson、.jsonl、.docx、.txt 和 .md 文件",
          en: "files ending .json, .ndjson, .jsonl, .docx, .txt and .md are reviewed")
      ])
  }

  static func notADraft(_ path: String) -> Diagnostic {
    Diagnostic(
      code: "input.no-draft",
      message: LocalizedText(zh: "\(path) 不是文件草案", en: "\(path) is no draft"),
      help: [
        LocalizedText(
          zh: "import 读取一份 .docx、.txt 或者 .md 文件", en: "import reads one file ending .docx, .txt or .md")
      ])
  }

  static let noInput = Diagnostic(
    code: "input.none", message: LocalizedText(zh: "没有审查到任何材料", en: "nothing was reviewed"))

  static let noReviews = Diagnostic(
    code: "input.none", message: LocalizedText(zh: "报告中没有审查结果", en: "the reports hold no review"))

  static func noPack(_ folder: String) -> Diagnostic {
    Diagnostic(
      code: "pack.none",
      message: LocalizedText(zh: "\(folder) 中没有规则包", en: "there is no rule pack in \(folder)"),
      help: [LocalizedText(zh: "规则包的文件夹里有 pack.yaml", en: "a pack's folder holds a pack.yaml")])
  }

  static func duplicatePack(_ id: String, _ folder: String) -> Diagnostic {
    Diagnostic(
      code: "pack.duplicate",
      message: LocalizedText(
        zh: "\(folder) 与另一规则包同名：\(id)", en: "\(folder) has the id of another pack: \(id)"))
  }

  static func unknownRule(_ id: String, suggestion: String?) -> Diagnostic {
    Diagnostic(
      code: "rule.unknown", message: LocalizedText(zh: "没有规则 \(id)", en: "there is no rule \(id)"),
      help: suggestion.map { [LocalizedText(zh: "是否想写 \($0)？", en: "did you mean \($0)?")] } ?? [])
  }

  static func badDate(_ text: String) -> String {
    help("`\(text)` 不是日期（YYYY-MM-DD）", "`\(text)` is not a date (YYYY-MM-DD)")
  }

  static func cannotWrite(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      code: "output.failed",
      message: LocalizedText(zh: "无法写入 \(path)：\(reason)", en: "\(path) cannot be written: \(reason)"))
  }

  static func unknownPack(_ id: String, _ packs: [String]) -> Diagnostic {
    let suggestion = Spelling.closest(to: id, among: packs)
    return Diagnostic(
      code: "pack.unknown", message: LocalizedText(zh: "没有规则包 \(id)", en: "there is no rule pack \(id)"),
      help: [
        suggestion.map { LocalizedText(zh: "是否想写 \($0)？", en: "did you mean \($0)?") }
          ?? LocalizedText(
            zh: "现有规则包：\(packs.joined(separator: "、"))", en: "the packs are: \(packs.joined(separator: ", "))"
          )
      ])
  }

  // MARK: Results

  static func lintResult(_ pack: Pack) -> LocalizedText {
    LocalizedText(
      zh: "\(pack.id) \(pack.version)：\(pack.rules.count) 条规则，没有错误",
      en: "\(pack.id) \(pack.version): \(pack.rules.count) rules, no faults")
  }

  static func testResult(_ pack: Pack, _ results: [PackTester.ExampleResult]) -> LocalizedText {
    let outcomes = Outcome.allCases.map { outcome in
      "\(outcome.rawValue) \(results.count { $0.example.expected == outcome })"
    }.joined(separator: ", ")
    return LocalizedText(
      zh: "\(pack.id)：\(pack.rules.count) 条规则，\(results.count) 个示例（\(outcomes)）",
      en: "\(pack.id): \(pack.rules.count) rules, \(results.count) examples (\(outcomes))")
  }
}
