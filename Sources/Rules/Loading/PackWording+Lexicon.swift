import Drafts
import SourceText

extension PackWording {
  static func title(of role: Lexicon.Role) -> LocalizedText {
    switch role {
    case .actors: LocalizedText(zh: "主体", en: "Actor")
    case .acts: LocalizedText(zh: "行为", en: "Act")
    case .modalities: LocalizedText(zh: "语气", en: "Modality")
    case .contexts: LocalizedText(zh: "情形", en: "Circumstance")
    }
  }

  static func badPattern(
    _ fault: LexiconMatcher.Fault, groups: [String], at location: Diagnostic.Location
  ) -> Diagnostic {
    let (message, help): (LocalizedText, LocalizedText?) =
      switch fault {
      case .unknownGroup(let name):
        (
          LocalizedText(zh: "没有词组 `{\(name)}`", en: "there is no group `{\(name)}`"),
          didYouMean(Spelling.closest(to: name, among: groups))
        )
      case .tooLong:
        (
          LocalizedText(
            zh: "模式展开后过长或者词组互相嵌套",
            en: "the pattern is too long when its groups are written out, or groups hold each other"),
          nil
        )
      case .noLiteral:
        (
          LocalizedText(zh: "模式中没有每次匹配都必须出现的词", en: "the pattern has no word that every match holds"),
          LocalizedText(zh: "加上至少一个不能省略的字词", en: "add at least one word that is not optional")
        )
      case .notRegular(let text): (text, nil)
      }
    return Diagnostic(code: "pack.pattern", message: message, at: location, help: help.map { [$0] } ?? [])
  }
}
