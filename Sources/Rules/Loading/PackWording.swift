import CEL
import SourceText

/// The words of every fault of a pack.
enum PackWording {
  static func expected(_ form: Form, for part: Part, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.form",
      message: LocalizedText(
        zh: spaced(part.name.zh, "应当是", form.name.zh), en: "\(part.name.en) has to be \(form.name.en)"),
      at: location)
  }

  static func unknownKey(
    _ key: String, in part: Part, suggestion: String?, keys: [String], at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(
      code: "pack.unknown-key",
      message: LocalizedText(
        zh: spaced(part.name.zh, "没有 `\(key)` 这个键"), en: "\(part.name.en) has no key `\(key)`"),
      at: location,
      help: [
        didYouMean(suggestion)
          ?? LocalizedText(
            zh: "可用的键：\(keys.joined(separator: "、"))", en: "the keys are: \(keys.joined(separator: ", "))")
      ])
  }

  static func missingKey(_ key: String, of part: Part, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.missing-key",
      message: LocalizedText(
        zh: spaced(part.name.zh, "缺少 `\(key)`"), en: "\(part.name.en) needs the key `\(key)`"),
      at: location)
  }

  static func notTranslated(_ key: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.missing-translation",
      message: LocalizedText(zh: "`\(key)` 应当有中英文两种文本", en: "`\(key)` has to be in both languages"),
      at: location, help: [LocalizedText(zh: "写作 {zh: …, en: …}", en: "write {zh: …, en: …}")])
  }

  static func missingTranslation(
    _ key: String, language: String, at location: Diagnostic.Location
  ) -> Diagnostic {
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
        zh: "\(part.noun.zh) `\(name)` 重复", en: "duplicate \(part.noun.en) `\(name)`"),
      at: location,
      labels: [.init(location: first, text: LocalizedText(zh: "第一次出现在这里", en: "first declared here"))])
  }

  static func secondPackSection(first: Diagnostic.Location, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.duplicate",
      message: LocalizedText(zh: "规则包有两个 pack 部分", en: "the pack has two pack sections"), at: location,
      labels: [.init(location: first, text: LocalizedText(zh: "第一个在这里", en: "the first one is here"))],
      help: [
        LocalizedText(
          zh: "每个文件夹是一个规则包；另一个规则包放在另一文件夹",
          en: "a folder is one pack; put the other one in a folder of its own")
      ])
  }

  static func unknownName(
    _ part: Part, _ name: String, suggestion: String?, at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(
      code: "pack.unknown-name",
      message: LocalizedText(zh: "没有\(part.noun.zh) `\(name)`", en: "there is no \(part.noun.en) `\(name)`"),
      at: location, help: didYouMean(suggestion).map { [$0] } ?? [])
  }

  static func unknownType(
    _ name: String, suggestion: String?, scalars: [String], at location: Diagnostic.Location
  ) -> Diagnostic {
    var diagnostic = unknownName(.type, name, suggestion: suggestion, at: location)
    if suggestion == nil {
      let names = scalars + ["list(T)"]
      diagnostic.help = [
        LocalizedText(
          zh: "可用：\(names.joined(separator: "、"))，以及 `types` 和 `enums` 中声明的名称",
          en: "there are \(names.joined(separator: ", ")) and the names declared in `types` and `enums`")
      ]
    }
    return diagnostic
  }

  static func badName(_ name: String, of part: Part, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.name",
      message: LocalizedText(
        zh: "`\(name)` 不能作\(part.noun.zh)的名称", en: "`\(name)` cannot be the name of \(part.name.en)"),
      at: location,
      help: [
        LocalizedText(
          zh: "名称由字母、数字和下划线组成，不以数字开头，也不是 in、true、null 一类的保留字",
          en:
            "a name is letters, digits and underscores, does not start with a digit, and is no reserved word such as in, true or null"
        )
      ])
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
      message: LocalizedText(zh: spaced("`\(value)` 不是", type.zh), en: "`\(value)` is not \(type.en)"),
      at: location)
  }

  static func wrongPrefix(
    _ id: String, of point: String, prefix: String, at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(
      code: "pack.rule-id",
      message: LocalizedText(
        zh: "规则编号 `\(id)` 与要点 `\(point)` 不符", en: "the rule id `\(id)` does not fit the point `\(point)`"),
      at: location,
      help: [
        LocalizedText(
          zh: "此要点的规则编号写作 \(prefix) 和数字，连字符可省，如 \(prefix)-01",
          en:
            "the ids of its rules are \(prefix) and a number, such as \(prefix)-01 (the hyphen may be left out)"
        )
      ])
  }

  static func notAFatalRule(_ id: String, _ fatal: [String], at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.unknown-name",
      message: LocalizedText(zh: "没有一票否决的规则 `\(id)`", en: "there is no fatal rule `\(id)`"), at: location,
      help: [
        didYouMean(Spelling.closest(to: id, among: fatal))
          ?? LocalizedText(
            zh: "其他规则本来就可以豁免，不必列出", en: "other rules can be waived anyway and need no mention")
      ])
  }

  static func noLastConclusion(at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.conclusions",
      message: LocalizedText(
        zh: "`conclusions` 没有兜底的结论", en: "`conclusions` has none for a subject that no other one fits"),
      at: location,
      help: [
        LocalizedText(
          zh: "最后写一项只有 title 和 text 的结论", en: "end with a conclusion that has title and text only")
      ])
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
      message: LocalizedText(zh: "有 `\(other)` 就须有 `\(key)`", en: "`\(other)` needs a `\(key)` beside it"),
      at: location)
  }

  static func whereWithoutEach(at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.where",
      message: LocalizedText(
        zh: "`where` 筛选 `each` 的元素，而此规则没有 `each`",
        en: "`where` chooses elements of `each`, but the rule has no `each`"),
      at: location,
      help: [
        LocalizedText(zh: "规则是否适用于本件，写在 `when` 中", en: "whether the rule applies at all is said by `when`")
      ])
  }

  static func unknownLaw(
    _ title: String, suggestion: String?, at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(
      code: "pack.unknown-law",
      message: LocalizedText(
        zh: "法规目录中没有《\(title)》", en: "the law catalogue does not hold 《\(title)》"),
      at: location,
      help: [
        didYouMean(suggestion)
          ?? LocalizedText(
            zh: "核对标题；确属新法的，先补入 rules/reference/laws.csv",
            en: "check the title; if the law is new, add it to rules/reference/laws.csv first")
      ])
  }

  static func unknownVersion(
    _ law: String, _ version: String, known: [String], at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(
      code: "pack.unknown-law",
      message: LocalizedText(
        zh: "法规目录中没有《\(law)》\(version) 的版本", en: "the law catalogue holds no version \(version) of 《\(law)》"),
      at: location,
      help: [
        LocalizedText(
          zh: "目录中的版本：\(known.joined(separator: "、"))",
          en: "its versions are: \(known.joined(separator: ", "))")
      ])
  }

  static func unknownArticle(_ citation: LocalizedText, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.unknown-article",
      message: LocalizedText(zh: "没有\(citation.zh)", en: "there is no \(citation.en)"), at: location,
      help: [
        LocalizedText(
          zh: "核对条、款、项；引用旧版本的，写明版本日期，如 行政处罚法@2017-09-01#42",
          en:
            "check article, paragraph and item; for an older version name its date, as in 行政处罚法@2017-09-01#42"
        )
      ])
  }

  static func badCitation(
    _ reason: LocalizedText, help: LocalizedText, at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(code: "pack.citation", message: reason, at: location, help: [help])
  }

  static func unclosedBrace(at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.message",
      message: LocalizedText(zh: "消息中的 `{` 没有对应的 `}`", en: "a `{` of the message is not closed"),
      at: location, help: [LocalizedText(zh: "要写花括号本身，用 `{{`", en: "for a brace itself write `{{`")])
  }

  static func missingExamples(
    _ rule: String, _ outcomes: [Outcome], at location: Diagnostic.Location
  ) -> Diagnostic {
    let names = outcomes.map(\.rawValue)
    return Diagnostic(
      code: "pack.missing-example",
      message: LocalizedText(
        zh: "规则 \(rule) 没有这些结果的示例：\(names.joined(separator: "、"))",
        en: "rule \(rule) has no example of: \(names.joined(separator: ", "))"),
      at: location,
      help: [
        LocalizedText(
          zh: "写作 {name: …, expect: \(names.first ?? "pass"), given: {…}}",
          en: "write {name: …, expect: \(names.first ?? "pass"), given: {…}}")
      ])
  }

  static func badIteration(at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.each",
      message: LocalizedText(zh: "`each` 应当写作：列表 as 名称", en: "`each` has to be: LIST as NAME"), at: location,
      help: [LocalizedText(zh: "例如 `each: case.records as r`", en: "for example `each: case.records as r`")])
  }

  static func notAList(_ type: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.each",
      message: LocalizedText(
        zh: "`each` 须遍历列表，而这里是 \(type)", en: "`each` goes through a list, but this is \(type)"),
      at: location)
  }

  static func tooCostly(_ estimate: CostEstimate, at location: Diagnostic.Location) -> Diagnostic {
    let limit = EvaluationLimits.maxEvaluationCost
    let cost =
      estimate.greatest == .max
      ? LocalizedText(zh: "求值开销没有上限", en: "the cost of the expression has no bound")
      : LocalizedText(
        zh: "求值开销可达 \(estimate.greatest)", en: "the expression can cost \(estimate.greatest)")
    return Diagnostic(
      code: "pack.cost",
      message: LocalizedText(
        zh: "\(cost.zh)，超过每次求值的上限 \(limit)（maxEvaluationCost）",
        en: "\(cost.en), more than the \(limit) that one evaluation may cost (maxEvaluationCost)"),
      at: location,
      help: [
        LocalizedText(
          zh: "减少嵌套的遍历，或者在字段上用 `max` 声明列表的最大长度",
          en: "nest fewer macros, or declare with `max` how long the lists of the fields can be")
      ])
  }

  static func checkFailed(
    _ title: LocalizedText, _ message: LocalizedText, at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(
      code: "pack.check",
      message: LocalizedText(zh: "\(title.zh)：\(message.zh)", en: "\(title.en): \(message.en)"), at: location)
  }

  static func notATable(_ type: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.table",
      message: LocalizedText(
        zh: "表的类型须为 list(记录类型)，而这里是 \(type)",
        en: "a table's type has to be list(a record type), but this is \(type)"),
      at: location)
  }

  static func notAPath(
    _ name: String, of record: RecordDeclaration, at location: Diagnostic.Location
  ) -> Diagnostic {
    let names = record.fields.map(\.name)
    return Diagnostic(
      code: "pack.path",
      message: LocalizedText(
        zh: "类型 `\(record.name)` 没有字段 `\(name)`", en: "type `\(record.name)` has no field `\(name)`"),
      at: location,
      help: [
        didYouMean(Spelling.closest(to: name, among: names))
          ?? LocalizedText(
            zh: "它的字段：\(names.joined(separator: "、"))", en: "its fields are: \(names.joined(separator: ", "))"
          )
      ])
  }

  static func wrongPathType(
    _ key: String, expected: LocalizedText, found: LocalizedText, at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(
      code: "pack.path",
      message: LocalizedText(
        zh: spaced("`\(key)` 的字段应当是", expected.zh, "，而它是", found.zh),
        en: "the field for `\(key)` has to be \(expected.en), but it is \(found.en)"),
      at: location)
  }

  static func reversedValidity(at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.validity",
      message: LocalizedText(zh: "`validTo` 早于 `validFrom`", en: "`validTo` is before `validFrom`"),
      at: location)
  }

  static func overlappingValidity(
    first: Diagnostic.Location, at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(
      code: "pack.validity",
      message: LocalizedText(
        zh: "两个值的有效期重叠，同一日只能有一个值", en: "two values hold on the same day; there can be one only"),
      at: location,
      labels: [.init(location: first, text: LocalizedText(zh: "另一个值", en: "the other value"))],
      help: [
        LocalizedText(
          zh: "`validFrom` 和 `validTo` 均含当日；前一个值的 `validTo` 是后一个值 `validFrom` 的前一日",
          en: "both days count: the earlier value ends on the day before the later one's `validFrom`")
      ])
  }

  static func empty(_ part: Part, _ name: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.empty",
      message: LocalizedText(
        zh: "\(part.noun.zh) `\(name)` 没有任何值", en: "the \(part.noun.en) `\(name)` has no value at all"),
      at: location)
  }

  static func onlyFor(
    _ key: String, _ type: LocalizedText, at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(
      code: "pack.field",
      message: LocalizedText(zh: "`\(key)` 只用于\(type.zh)字段", en: "`\(key)` is only for \(type.en)"),
      at: location)
  }

  static func shadows(_ name: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "pack.name-taken",
      message: LocalizedText(zh: "`\(name)` 已另有所指", en: "`\(name)` already means something else"),
      at: location, help: [LocalizedText(zh: "换一个名称", en: "choose another name")])
  }

  static func didYouMean(_ suggestion: String?) -> LocalizedText? {
    suggestion.map { LocalizedText(zh: "是否想写 `\($0)`？", en: "did you mean `\($0)`?") }
  }

  /// Puts the pieces of a Chinese sentence together, with a space where Latin letters or code meet Han characters.
  static func spaced(_ pieces: String...) -> String {
    pieces.reduce(into: "") { text, piece in
      if let last = text.unicodeScalars.last, let first = piece.unicodeScalars.first,
        last.isASCII != first.isASCII, !isPunctuation(last), !isPunctuation(first)
      {
        text += " "
      }
      text += piece
    }
  }

  /// Whether a character needs no space beside it.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || "，。：；、（）《》“”".unicodeScalars.contains(scalar)
  }
}
