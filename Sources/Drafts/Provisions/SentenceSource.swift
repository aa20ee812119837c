/// A sentence as the reader of provisions needs it.
package struct SentenceSource {
  /// The index of the sentence.
  package let number: Int
  /// The bytes, normalised.
  package let text: [UInt8]
  /// Where its parts between commas start, in bytes of `text`.
  package let starts: [Int]
  /// What sentences of the same clause have in common.
  package let clause: Int
  /// The heading that the clause stands under; empty where there is none.
  package let heading: [UInt8]
}

extension Draft {
  /// The sentences that may say what somebody has to do. A heading says what others are about; one that is a sentence
  /// with a full stop is read like them.
  package var provisionSentences: [SentenceSource] {
    var sources: [SentenceSource] = []
    var clause = -1
    var heading: [UInt8] = []
    for (number, sentence) in sentences.enumerated() where !sentence.isHeading || ends(sentence) {
      if sentence.clause != clause {
        clause = sentence.clause
        heading =
          self.heading(over: clause).map { Array(text.bytes[$0].prefix(SentenceCutter.maximumLength)) } ?? []
      }
      let start = sentence.range.lowerBound
      sources.append(
        SentenceSource(
          number: number, text: Array(text.bytes[sentence.range]),
          starts: sentence.subClauses.map { $0.lowerBound - start }, clause: clause, heading: heading))
    }
    return sources
  }

  /// Whether a sentence ends with a mark that ends sentences.
  private func ends(_ sentence: DraftSentence) -> Bool {
    let bytes = text.bytes[sentence.range]
    return Self.endMarks.contains { mark in
      bytes.count >= mark.count && bytes.suffix(mark.count).elementsEqual(mark)
    }
  }

  private static let endMarks = ["。", "；", "！"].map { Array($0.utf8) }

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
