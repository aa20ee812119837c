/// The words a pack reads drafts with. All of it is data of the pack; the reader knows only what the roles mean.
package struct Lexicon: Sendable {
  /// What an entry's words say about a sentence.
  package enum Role: String, Sendable, CaseIterable {
    /// Who acts, or who is bound.
    case actors
    /// What is done.
    case acts
    /// With which force: must, may, must not.
    case modalities
    /// What decides how an act is to be judged: a basis, consent, a condition, a handing over.
    case contexts
    /// What the act is done to or about.
    case objects
    /// What the sentence asks for beside the act, of which the words themselves matter: a sum, a precondition.
    case parts

    /// The enumeration of the role's entries in the types of the pack.
    package var enumeration: String {
      switch self {
      case .actors: "Actor"
      case .acts: "Act"
      case .modalities: "Modality"
      case .contexts: "Context"
      case .objects: "ObjectClass"
      case .parts: "ProvisionPart"
      }
    }
  }

  /// Named words and parts of patterns, for use in patterns as `{name}`.
  package var groups: [String: [String]] = [:]
  /// The entries, in the order of the pack's files.
  package var entries: [LexiconEntry] = []
  /// Patterns of words that turn the act after them into its opposite.
  package var negators: [String] = []
  /// The scale that sentences are weighed on, where the pack has one.
  package var scale: Scale?

  package init() {}

  /// Whether there is nothing to read with.
  package var isEmpty: Bool { entries.isEmpty }
}
