import Drafts

extension PackLoader {
  private static let readingKeys = [
    "documentKinds", "claims", "issuers", "basisWords", "breaksBefore", "effectWords", "validityWords",
    "interpretationWords", "repealWords", "trialWords",
  ]

  /// Reads `reading`: the words by which the parts of a draft are told.
  func reading(_ node: PackNode) -> DraftVocabulary? {
    guard let reader = MappingReader(node, keys: Self.readingKeys, of: .key("reading"), faults) else {
      return nil
    }
    var vocabulary = DraftVocabulary()
    vocabulary.documentKinds = words(reader, "documentKinds")
    vocabulary.claims = words(reader, "claims")
    vocabulary.basisWords = words(reader, "basisWords")
    vocabulary.breaksBefore = words(reader, "breaksBefore")
    vocabulary.effectWords = words(reader, "effectWords")
    vocabulary.validityWords = words(reader, "validityWords")
    vocabulary.interpretationWords = words(reader, "interpretationWords")
    vocabulary.repealWords = words(reader, "repealWords")
    vocabulary.trialWords = words(reader, "trialWords")
    vocabulary.issuers = reader.elements("issuers").compactMap { element in
      guard
        let issuer = MappingReader(element, keys: ["suffix", "kind", "level"], of: .key("issuers"), faults),
        let suffix = issuer.requiredText("suffix"), let kind = issuer.requiredText("kind")
      else { return nil }
      return .init(suffix: suffix, kind: kind, level: issuer.text("level"))
    }
    return vocabulary
  }

  private func words(_ reader: MappingReader, _ key: String) -> [String] {
    reader.texts(key).compactMap(\.text).filter { !$0.isEmpty }
  }
}
