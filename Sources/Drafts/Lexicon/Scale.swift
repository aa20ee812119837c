/// A scale that sentences are weighed on: what many small words say together where none says it alone.
///
/// A weight is in hundredths of the natural logarithm of odds, so that weights add up and 0 means even odds.
package struct Scale: Sendable {
  /// The weight of a sentence that holds none of the words.
  package var start = 0
  /// Words, each with what a sentence weighs more (or less) for holding it, however often.
  package var weights: [(word: String, weight: Int)] = []

  /// The weights that a word can have.
  package static let range = -10_000...10_000

  package init() {}
}
