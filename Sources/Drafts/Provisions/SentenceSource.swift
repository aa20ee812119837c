/// A sentence as the reader of provisions needs it.
package struct SentenceSource {
  /// The bytes of the sentence, normalised.
  package var text: [UInt8]
  /// What sentences of the same clause have in common; a sentence without a clause has a number of its own.
  package var clause: Int
  /// The heading that the clause stands under.
  package var heading: [UInt8]

  package init(text: [UInt8], clause: Int, heading: [UInt8] = []) {
    self.text = text
    self.clause = clause
    self.heading = heading
  }
}
