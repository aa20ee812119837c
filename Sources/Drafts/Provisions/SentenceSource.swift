/// A sentence as the reader of provisions needs it.
package struct SentenceSource {
  /// The index of the sentence.
  package let number: Int
  /// The bytes of the sentence, normalised.
  package let text: [UInt8]
  /// Where its parts between commas start, in bytes of the sentence.
  package let starts: [Int]
  /// What sentences of the same clause have in common.
  package let clause: Int
  /// The heading that the clause stands under; empty where there is none.
  package let heading: [UInt8]
}

extension Draft {
  /// The sentences that may say what somebody has to do: headings say what they are about.
  package var provisionSentences: [SentenceSource] {
    sentences.indices.filter { !sentences[$0].isHeading }.map { number in
      let sentence = sentences[number]
      return SentenceSource(
        number: number, text: Array(text.bytes[sentence.range]),
        starts: sentence.subClauses.map { $0.lowerBound - sentence.range.lowerBound }, clause: sentence.clause,
        heading: heading(over: sentence.clause).map { Array(text.bytes[$0]) } ?? [])
    }
  }

  /// The nearest heading over a clause.
  private func heading(over clause: Int) -> Range<Int>? {
    var next: Int? = clause
    while let index = next {
      if let heading = clauses[index].heading { return heading }
      next = clauses[index].parent
    }
    return nil
  }
}
