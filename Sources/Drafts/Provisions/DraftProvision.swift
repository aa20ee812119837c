/// What a sentence does, as far as it can be read: one act with who does it, to whom, with which force and under what
/// circumstances. The names are those of the lexicon.
package struct DraftProvision: Sendable, Equatable {
  /// The index of its sentence.
  package var sentence: Int
  /// What is done.
  package var act: String
  /// The words that say so, joined by 、 in their order.
  package var words: String
  /// The organ or body that acts.
  package var actor: String
  /// The private party that is bound.
  package var bound: String
  /// What it is done to or about.
  package var object: String
  /// With which force.
  package var modality: String
  /// Whether a negator stands before the act: the sentence forbids or ends it.
  package var isNegated: Bool
  /// The circumstances that the act is to be judged by, in the order of the lexicon.
  package var contexts: [String]
  /// All acts of the sentence, this one among them, in the order of the lexicon.
  package var others: [String]
  /// What the sentence asks for beside the act, each with its words, in the order of the lexicon.
  package var parts: [Part] = []
  /// The number of the act in its sentence, from 1.
  package var ordinal = 1
  /// What the sentence weighs on the scale of the lexicon; 0 without one.
  package var weight = 0
  /// The words between commas that weigh most.
  package var heaviest = ""

  /// A part with the words that say it, joined by 、.
  package struct Part: Sendable, Equatable {
    package let name: String
    package let words: String
  }
}
