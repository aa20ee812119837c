import Drafts
import SourceText

extension PackWording {
  static func title(of role: Lexicon.Role) -> LocalizedText {
    switch role {
    case .actors: LocalizedText(zh: "主体", en: "Actor")
    case .acts: LocalizedText(zh: "行为", en: "Act")
    case .modalities: LocalizedText(zh: "语气", en: "Modality")
    case .contexts: LocalizedText(zh: "情形", en: "Circumstance")
    case .objects: LocalizedText(zh: "客体", en: "Object")
    case .parts: LocalizedText(zh: "规定的内容", en: "Part of a provision")
    }
  }

  static func badPattern(
    _ fault: PatternFault, groups: [String], at location: Diagnostic.Location
  ) -> Diagnostic {
    let (message, help) = wording(of: fault.kind, groups)
    return Diagnostic(code: "pack.pattern", message: message, at: location, help: help.map { [$0] } ?? [])
  }

  private static func wording(
    of kind: PatternFault.Kind, _ groups: [String]
  ) -> (LocalizedText, LocalizedText?) {
    switch kind {
    case .unknownGroup(let name):
      (
        LocalizedText(zh: "没有词组 `{\(name)}`", en: "there is no group `{\(name)}`"),
        didYouMean(Spelling.closest(to: name, among: groups))
      )
    case .circularGroup(let name):
      (
        LocalizedText(
          zh: "词组 `{\(name)}` 循环引用或嵌套过深",
          en: "the group `{\(name)}` leads back to itself or is too deep in others"),
        LocalizedText(zh: "把其中一处引用改为直接写出的字词", en: "write the words out in one of the places")
      )
    case .faultyGroup(let name):
      (LocalizedText(zh: "词组 `{\(name)}` 有误", en: "the group `{\(name)}` is at fault"), nil)
    case .tooLong:
      (
        LocalizedText(zh: "模式展开后过长", en: "the pattern is too long when its groups are written out"),
        LocalizedText(zh: "拆成几条，或者减小重复次数", en: "write several patterns, or lower its counts")
      )
    case .tooDeep:
      (
        LocalizedText(
          zh: "括号嵌套超过 \(PatternParser.maximumDepth) 层",
          en: "more than \(PatternParser.maximumDepth) parentheses in one another"), nil
      )
    case .noLiteral:
      (
        LocalizedText(zh: "模式中没有每次匹配都必须出现的词", en: "the pattern has no word that every match holds"),
        LocalizedText(zh: "加上至少一个不能省略的字词", en: "add at least one word that is not optional")
      )
    case .unpaired(let sign):
      (
        LocalizedText(zh: "`\(sign)` 没有与之配对的另一半", en: "`\(sign)` stands without its other half"),
        LocalizedText(
          zh: "补上另一半；若指这个符号本身，写作 `\\\(sign)`", en: "add it, or write `\\\(sign)` for the sign itself")
      )
    case .nothingToRepeat(let sign):
      (
        LocalizedText(zh: "`\(sign)` 之前没有可以重复的内容", en: "there is nothing that `\(sign)` could repeat"),
        LocalizedText(
          zh: "若指这个符号本身，在它前面加 `\\`；要重复多个字，用 `(?:…)` 括起",
          en: "put `\\` before it for the sign itself, or `(?:…)` around what is to be repeated")
      )
    case .emptyRepetition:
      (
        LocalizedText(zh: "无限重复的内容可以为空", en: "what is repeated without an end can be empty"),
        LocalizedText(zh: "让其中至少一个字不可省略", en: "let at least one of its characters not be optional")
      )
    case .badCount:
      (
        LocalizedText(
          zh: "重复次数应写作 `{m}`、`{m,}` 或 `{m,n}`，m 不大于 n，且不超过 \(PatternParser.maximumCount)",
          en:
            "a count is `{m}`, `{m,}` or `{m,n}`, m not above n and none above \(PatternParser.maximumCount)"),
        nil
      )
    case .badGap:
      (
        LocalizedText(
          zh: "间隔应写作 `~n` 或 `~m-n`，m 不大于 n，且不超过 \(PatternParser.maximumGap)",
          en: "a gap is `~n` or `~m-n`, m not above n and none above \(PatternParser.maximumGap)"), nil
      )
    case .badRange:
      (
        LocalizedText(zh: "字符范围的起点在终点之后", en: "the range of characters ends before it starts"),
        LocalizedText(zh: "调换两端；若指连字符本身，写作 `\\-`", en: "swap its ends, or write `\\-` for a hyphen")
      )
    case .unsupported(let text):
      (
        LocalizedText(zh: "模式中不能使用 `\(text)`", en: "patterns have no `\(text)`"),
        LocalizedText(
          zh: "可用：`(…)`、`(?:…)`、`|`、`[…]`、`.`、`?`、`*`、`+`、`{m,n}`、`^`、`$`、`{词组}`、`~n`，以及符号之前的 `\\`",
          en:
            "they have `(…)`, `(?:…)`, `|`, `[…]`, `.`, `?`, `*`, `+`, `{m,n}`, `^`, `$`, `{group}`, `~n` and `\\` before a sign"
        )
      )
    }
  }
}
