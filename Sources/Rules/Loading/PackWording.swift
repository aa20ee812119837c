import SourceText

/// The words of every fault of a pack.
enum PackWording {
  /// A form that the format asks for.
  enum Form {
    case mapping, sequence, text, flag, integer

    var name: LocalizedText {
      switch self {
      case .mapping: LocalizedText(zh: "映射（键: 值）", en: "a mapping")
      case .sequence: LocalizedText(zh: "列表", en: "a sequence")
      case .text: LocalizedText(zh: "文本", en: "a text")
      case .flag: LocalizedText(zh: "true 或 false", en: "true or false")
      case .integer: LocalizedText(zh: "整数", en: "a whole number")
      }
    }
  }

  /// A part of a pack.
  enum Part {
    case file, pack, table, tables, types, type, field, enumerations, enumeration, parameters, parameter,
      definition
    case rule, example, point, configuration
    case key(String)

    var name: LocalizedText {
      switch self {
      case .file: LocalizedText(zh: "规则包文件", en: "a pack file")
      case .pack: LocalizedText(zh: "pack 部分", en: "the pack section")
      case .tables: LocalizedText(zh: "tables 部分", en: "the tables section")
      case .table: LocalizedText(zh: "表", en: "a table")
      case .types: LocalizedText(zh: "types 部分", en: "the types section")
      case .type: LocalizedText(zh: "类型", en: "a type")
      case .field: LocalizedText(zh: "字段", en: "a field")
      case .enumerations: LocalizedText(zh: "enums 部分", en: "the enums section")
      case .enumeration: LocalizedText(zh: "枚举", en: "an enumeration")
      case .parameters: LocalizedText(zh: "parameters 部分", en: "the parameters section")
      case .parameter: LocalizedText(zh: "参数", en: "a parameter")
      case .definition: LocalizedText(zh: "定义", en: "a definition")
      case .rule: LocalizedText(zh: "规则", en: "a rule")
      case .example: LocalizedText(zh: "示例", en: "an example")
      case .configuration: LocalizedText(zh: "配置", en: "the configuration")
      case .point: LocalizedText(zh: "审查要点", en: "a point")
      case .key(let key): LocalizedText(zh: "`\(key)`", en: "`\(key)`")
      }
    }
  }

  static func expected(_ form: Form, for part: Part, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.form",
      message: LocalizedText(
        zh: "\(part.name.zh)应当是\(form.name.zh)", en: "\(part.name.en) has to be \(form.name.en)"),
      at: location)
  }

  static func unknownKey(
    _ key: String, in part: Part, suggestion: String?, keys: [String], at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(
      code: "pack.unknown-key",
      message: LocalizedText(zh: "\(part.name.zh)没有 `\(key)` 这个键", en: "\(part.name.en) has no key `\(key)`"),
      at: location,
      help: [
        didYouMean(suggestion)
          ?? LocalizedText(
            zh: "可用的键：\(keys.joined(separator: "、"))", en: "the keys are: \(keys.joined(separator: ", "))")
      ])
  }

  static func missingKey(_ key: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.missing-key", message: LocalizedText(zh: "缺少 `\(key)`", en: "`\(key)` is missing"),
      at: location)
  }

  static func notTranslated(_ key: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.missing-translation",
      message: LocalizedText(zh: "`\(key)` 应当有中英文两种文本", en: "`\(key)` has to be in both languages"),
      at: location, help: [LocalizedText(zh: "写作 {zh: …, en: …}", en: "write {zh: …, en: …}")])
  }

  static func missingTranslation(_ key: String, language: String, at location: Diagnostic.Location)
    -> Diagnostic
  {
    Diagnostic(
      code: "pack.missing-translation",
      message: LocalizedText(
        zh: "`\(key)` 缺少\(language == "zh" ? "中文" : "英文")文本",
        en: "`\(key)` has no \(language == "zh" ? "Chinese" : "English") text"),
      at: location)
  }

  static func noPackSection(folder: String) -> Diagnostic {
    Diagnostic(
      code: "pack.no-identity",
      message: LocalizedText(zh: "\(folder) 中没有 pack 部分", en: "\(folder) has no pack section"),
      help: [
        LocalizedText(
          zh: "规则包的 pack.yaml 以 `pack:` 开头，给出 id、version、kind、subject 和 points",
          en: "a pack's pack.yaml starts with `pack:` and gives id, version, kind, subject and points")
      ])
  }

  static func duplicate(
    _ part: Part, _ name: String, first: Diagnostic.Location, at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(
      code: "pack.duplicate",
      message: LocalizedText(
        zh: "\(part.name.zh) `\(name)` 重复", en: "\(part.name.en) `\(name)` is declared twice"),
      at: location,
      labels: [.init(location: first, text: LocalizedText(zh: "第一次出现在这里", en: "first declared here"))])
  }

  static func unknownName(
    _ part: Part, _ name: String, suggestion: String?, at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(
      code: "pack.unknown-name",
      message: LocalizedText(
        zh: "没有名为 `\(name)` 的\(part.name.zh)", en: "there is no `\(name)` (\(part.name.en))"),
      at: location, help: didYouMean(suggestion).map { [$0] } ?? [])
  }

  static func notOneOf(
    _ value: String, _ allowed: [String], for key: String, at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(
      code: "pack.value",
      message: LocalizedText(zh: "`\(key)` 不能是 `\(value)`", en: "`\(key)` cannot be `\(value)`"),
      at: location,
      help: [
        didYouMean(Spelling.closest(to: value, among: allowed))
          ?? LocalizedText(
            zh: "可用的值：\(allowed.joined(separator: "、"))",
            en: "the values are: \(allowed.joined(separator: ", "))")
      ])
  }

  static func badValue(
    _ value: String, of type: LocalizedText, at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(
      code: "pack.value",
      message: LocalizedText(zh: "`\(value)` 不是\(type.zh)", en: "`\(value)` is not \(type.en)"), at: location)
  }

  static func wrongPrefix(_ id: String, prefix: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.rule-id",
      message: LocalizedText(
        zh: "规则编号 `\(id)` 应当写作 \(prefix)-数字（连字符可省）",
        en: "the rule id `\(id)` has to be \(prefix)-number (the hyphen may be left out)"),
      at: location)
  }

  static func nothingRequired(_ rule: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.rule-without-condition",
      message: LocalizedText(
        zh: "规则 \(rule) 既无 `require` 也无 `manual`，什么也不审查",
        en: "rule \(rule) has neither `require` nor `manual`: it checks nothing"),
      at: location)
  }

  static func needs(_ key: String, because other: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.missing-key",
      message: LocalizedText(zh: "有 `\(other)` 就须有 `\(key)`", en: "with `\(other)` there has to be `\(key)`"),
      at: location)
  }

  static func unknownLaw(_ title: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.unknown-law",
      message: LocalizedText(
        zh: "法规目录中没有《\(title)》", en: "the law catalogue does not hold 《\(title)》"),
      at: location,
      help: [
        LocalizedText(
          zh: "核对标题；确属新法的，先补入 rules/reference/laws.csv",
          en: "check the title; if the law is new, add it to rules/reference/laws.csv first")
      ])
  }

  static func unknownArticle(_ text: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.unknown-article",
      message: LocalizedText(zh: "没有这一条款：\(text)", en: "there is no such provision: \(text)"), at: location)
  }

  static func badCitation(_ text: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.citation",
      message: LocalizedText(zh: "`\(text)` 不是条文引用", en: "`\(text)` is not a citation"), at: location,
      help: [
        LocalizedText(
          zh: "写作 行政处罚法#64(2)，即第六十四条第（二）项；#57.1(4) 为第一款第（四）项",
          en: "write 行政处罚法#64(2) for article 64 item 2, #57.1(4) for paragraph 1 item 4")
      ])
  }

  static func unclosedBrace(at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.message",
      message: LocalizedText(zh: "消息中的 `{` 没有对应的 `}`", en: "a `{` of the message is not closed"),
      at: location, help: [LocalizedText(zh: "要写花括号本身，用 `{{`", en: "for a brace itself write `{{`")])
  }

  static func missingExample(_ rule: String, _ outcome: Outcome, at location: Diagnostic.Location)
    -> Diagnostic
  {
    Diagnostic(
      code: "pack.missing-example",
      message: LocalizedText(
        zh: "规则 \(rule) 没有 expect 为 \(outcome.rawValue) 的示例",
        en: "rule \(rule) has no example that expects \(outcome.rawValue)"),
      at: location)
  }

  static func badIteration(_ text: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.each",
      message: LocalizedText(zh: "`each` 应当写作 列表 as 名称", en: "`each` has to be LIST as NAME"), at: location)
  }

  static func notAList(_ type: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.each",
      message: LocalizedText(
        zh: "`each` 须遍历列表，而这里是 \(type)", en: "`each` goes through a list, but this is \(type)"),
      at: location)
  }

  static func notATable(_ type: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.table",
      message: LocalizedText(
        zh: "表的类型须为 list(记录类型)，而这里是 \(type)",
        en: "a table's type has to be list(a record type), but this is \(type)"),
      at: location)
  }

  static func notAPath(_ text: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.path",
      message: LocalizedText(
        zh: "主体类型中没有 `\(text)` 这一字段", en: "the subject's type has no field `\(text)`"),
      at: location)
  }

  static func shadows(_ name: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.name-taken",
      message: LocalizedText(zh: "`\(name)` 已另有所指", en: "`\(name)` already means something else"),
      at: location)
  }

  static func didYouMean(_ suggestion: String?) -> LocalizedText? {
    suggestion.map { LocalizedText(zh: "是否想写 `\($0)`？", en: "did you mean `\($0)`?") }
  }
}
