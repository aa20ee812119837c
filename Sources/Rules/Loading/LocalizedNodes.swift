import SourceText

/// The nodes of a text in both languages.
struct LocalizedNodes: Sendable {
  let zh: PackNode
  let en: PackNode

  private static let languages = ["zh", "en"]

  init?(_ node: PackNode, key: String, _ faults: FaultList) {
    guard node.kind == .object else {
      faults.report(PackWording.notTranslated(key, at: node.head))
      return nil
    }
    guard let reader = MappingReader(node, keys: Self.languages, of: .key(key), faults) else { return nil }
    for language in Self.languages where reader[language]?.isEmpty ?? true {
      faults.report(
        PackWording.missingTranslation(
          key, language: language, at: reader[language]?.location ?? node.head))
    }
    guard let zh = reader["zh"], let en = reader["en"], !zh.isEmpty, !en.isEmpty else { return nil }
    self.zh = zh
    self.en = en
  }
}

extension LocalizedText {
  /// A text in both languages from a `{zh: …, en: …}` mapping.
  init?(_ node: PackNode, key: String, _ faults: FaultList) {
    guard let nodes = LocalizedNodes(node, key: key, faults), let zh = nodes.zh.text, let en = nodes.en.text
    else { return nil }
    self.init(zh: zh, en: en)
  }
}
