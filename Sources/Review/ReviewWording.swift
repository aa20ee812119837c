import DataTree
import Rules
import SourceText

/// The words of faults that a review finds before any rule runs.
enum ReviewWording {
  static func noPackForDrafts(_ pack: String?) -> Diagnostic {
    Diagnostic(
      code: "draft.no-pack",
      message: pack.map {
        LocalizedText(
          zh: "规则包 \($0) 不读取文件草案，只审查 JSON 材料",
          en: "the pack \($0) reads no drafts; it reviews JSON documents only")
      } ?? LocalizedText(zh: "没有读取文件草案的规则包", en: "no rule pack reads drafts"),
      help: [
        LocalizedText(
          zh: "读取草案的规则包在 pack.yaml 中有 `reading`",
          en: "a pack that reads drafts has `reading` in its pack.yaml")
      ])
  }

  static func notAnObject(_ tree: ValueTree) -> Diagnostic {
    Diagnostic(
      code: "subject.not-an-object",
      message: LocalizedText(zh: "审查对象应当是一个 JSON 对象", en: "a subject has to be a JSON object"),
      at: tree.location(of: tree.root))
  }

  static func noKind(_ tree: ValueTree, _ packs: [Pack]) -> Diagnostic {
    let start = tree.range(of: tree.root).lowerBound
    return Diagnostic(
      code: "subject.no-kind",
      message: LocalizedText(
        zh: "没有 `kind`，不知道这是什么材料", en: "there is no `kind`: it is not clear what this is"),
      at: .init(file: tree.file, range: start..<(start + 1)), help: [kinds(packs)])
  }

  static func unknownKind(_ kind: String, _ packs: [Pack], at location: Diagnostic.Location) -> Diagnostic {
    let suggestion = Spelling.closest(to: kind, among: packs.map(\.kind))
    return Diagnostic(
      code: "subject.unknown-kind",
      message: LocalizedText(zh: "没有审查 `\(kind)` 的规则包", en: "no rule pack reviews `\(kind)`"), at: location,
      help: [
        suggestion.map { LocalizedText(zh: "是否想写 `\($0)`？", en: "did you mean `\($0)`?") } ?? kinds(packs)
      ])
  }

  static func unknownPack(_ id: String, _ packs: [String]) -> Diagnostic {
    Diagnostic(
      code: "pack.unknown",
      message: LocalizedText(zh: "没有名为 `\(id)` 的规则包", en: "there is no rule pack `\(id)`"),
      help: [
        LocalizedText(
          zh: "现有规则包：\(packs.joined(separator: "、"))", en: "the packs are: \(packs.joined(separator: ", "))")
      ])
  }

  private static func kinds(_ packs: [Pack]) -> LocalizedText {
    LocalizedText(
      zh: "可用的 kind：" + packs.map { "\($0.kind)（\($0.title.zh)）" }.joined(separator: "、"),
      en: "the kinds are: " + packs.map { "\($0.kind) (\($0.title.en))" }.joined(separator: ", "))
  }
}
