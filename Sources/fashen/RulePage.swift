import Law
import Rules
import SourceText

/// A rule as a page of text: what it asks for, by which articles, how it is decided, and its examples.
struct RulePage {
  private let rule: Rule
  private let pack: Pack
  private let catalogue: LawCatalogue
  private let language: Language
  private let speaker: ConditionWords

  init(_ rule: Rule, _ pack: Pack, _ catalogue: LawCatalogue, _ language: Language) {
    self.rule = rule
    self.pack = pack
    self.catalogue = catalogue
    self.language = language
    speaker = ConditionWords(pack, language)
  }

  var text: String {
    var lines = ["\(rule.id)  \(rule.title[language])", ""]
    func add(_ name: LocalizedText, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      lines.append("  " + DisplayWidth.padded(name[language], to: language == .zh ? 12 : 16) + text)
    }
    add(.init(zh: "规则包", en: "Pack"), "\(pack.title[language]) \(pack.version)")
    add(.init(zh: "审查要点", en: "Point"), pack.points[rule.point].title[language])
    add(.init(zh: "严重程度", en: "Severity"), severity)
    add(.init(zh: "法律后果", en: "Legal effect"), rule.effect.map { effect($0)[language] })
    add(
      .init(zh: "法律依据", en: "Legal basis"),
      rule.basis.map { $0.text(language) }.joined(separator: language == .zh ? "、" : ", "))
    add(.init(zh: "适用阶段", en: "From stage"), rule.stage.map { pack.stages[$0] })
    func add(_ name: LocalizedText, _ condition: Condition?) {
      guard let condition else { return }
      add(name, speaker.text(condition))
      add(LocalizedText(zh: "", en: ""), condition.text)
    }
    add(.init(zh: "适用条件", en: "Applies when"), rule.when)
    add(.init(zh: "逐项审查", en: "For each"), rule.each.map { "\($0.list.text) as \($0.variable)" })
    add(.init(zh: "其中", en: "Where"), rule.filter)
    for local in rule.locals { add(.init(zh: "记", en: "Let"), "\(local.name) = \(local.expression.text)") }
    add(.init(zh: "应当满足", en: "Must hold"), rule.require)
    add(.init(zh: "人工判断", en: "For judgement"), rule.manual?.when)
    add(.init(zh: "违反时", en: "If violated"), rule.message.map { source($0) })
    add(.init(zh: "判断事项", en: "To be judged"), rule.manual.map { source($0.message) })
    add(.init(zh: "处理", en: "Remedy"), rule.remedy?[language])
    add(.init(zh: "调取材料", en: "Request"), rule.request?[language])
    for index in rule.parameters {
      let parameter = pack.parameters[index]
      for version in parameter.versions {
        let state =
          version.isVerified
          ? LocalizedText(zh: "已核实", en: "verified") : LocalizedText(zh: "未核实", en: "unverified")
        add(
          .init(zh: "参数", en: "Parameter"),
          "\(parameter.name) = \(version.text)  \(parameter.title[language])  \(state[language]); \(version.source[language])"
        )
      }
    }
    lines += history
    lines += ["", "  " + LocalizedText(zh: "示例", en: "Examples")[language]]
    for example in rule.examples {
      lines.append(
        "    " + DisplayWidth.padded(example.expected.rawValue, to: 14) + example.name)
      lines.append("    " + String(repeating: " ", count: 14) + example.tree.sourceText(of: example.given))
    }
    add(.init(zh: "出处", en: "Defined in"), place)
    return lines.joined(separator: "\n")
  }

  /// The versions of the laws that the rule rests on, as far as the catalogue holds them.
  private var history: [String] {
    var seen: [String] = []
    var lines: [String] = []
    for basis in rule.basis where !seen.contains(basis.citation.law) {
      seen.append(basis.citation.law)
      guard let law = catalogue.law(basis.citation.law).law else { continue }
      for version in catalogue.versions(of: law) {
        lines.append("    " + VersionLine(version, catalogue, language).text)
      }
    }
    return lines.isEmpty
      ? [] : ["", "  " + LocalizedText(zh: "所据法律的沿革", en: "History of the laws")[language]] + lines
  }

  private var place: String {
    let position = rule.location.file.position(of: rule.location.range.lowerBound)
    return "\(rule.location.file.path):\(position.line)"
  }

  private var severity: String {
    switch rule.severity {
    case .fatal: LocalizedText(zh: "一票否决（fatal）", en: "fatal")[language]
    case .major: LocalizedText(zh: "严重（major）", en: "major")[language]
    case .minor: LocalizedText(zh: "轻微（minor）", en: "minor")[language]
    }
  }

  private func effect(_ effect: Rule.LegalEffect) -> LocalizedText {
    switch effect {
    case .void: LocalizedText(zh: "无效", en: "void")
    case .revocable: LocalizedText(zh: "可撤销，或者不得作出决定", en: "revocable, or the decision must not be made")
    case .confirmedIllegal: LocalizedText(zh: "确认违法，保留效力", en: "confirmed illegal, effect kept")
    case .correctable: LocalizedText(zh: "可以补正", en: "correctable")
    case .advice: LocalizedText(zh: "建议", en: "advice")
    }
  }

  private func source(_ message: MessageTemplate) -> String {
    message[language].map { segment in
      switch segment {
      case .text(let text): text
      case .expression(let condition): "{\(condition.text)}"
      }
    }.joined()
  }
}
