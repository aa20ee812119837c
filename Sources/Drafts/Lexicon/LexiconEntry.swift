import SourceText

/// One class of words: who, what, with which force, or under what circumstances.
package struct LexiconEntry: Sendable {
  /// How far a circumstance reaches.
  package enum Scope: String, Sendable, CaseIterable {
    /// The acts of its own sub-clause.
    case subclause
    /// The acts of its own sub-clause and of those after it in the sentence.
    case onward
    /// Every act of the sentence.
    case sentence
    /// Every act of the clause that the sentence belongs to.
    case clause
    /// Every act of the draft; the words are looked for in the draft's title.
    case title
  }

  package let role: Lexicon.Role
  /// Its name in rules.
  package let name: String
  package let title: LocalizedText
  /// Patterns whose matches are the entry's words. A plain word is a pattern too.
  package var patterns: [String] = []
  /// Patterns of turns that hold the entry's words and mean something else.
  package var unless: [String] = []
  /// How far a circumstance reaches.
  package var scope = Scope.sentence
  /// Whether a negator before an act turns it round. Not for acts that are themselves refusals.
  package var isNegatable = true
  /// Whether an actor is a private party, who can be bound, and not an organ, which acts.
  package var isPrivate = false
  /// Whether the words are looked for inside 《…》 too.
  package var readsTitles = false
  /// Whether it stands for a sentence that has no other entry of its role.
  package var isDefault = false

  package init(role: Lexicon.Role, name: String, title: LocalizedText) {
    self.role = role
    self.name = name
    self.title = title
  }
}
