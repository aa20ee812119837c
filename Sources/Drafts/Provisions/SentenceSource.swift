/// A sentence, or a part of a very long one, as the reader of provisions needs it.
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

  /// The most bytes that are read together: what belongs together in a sentence stands nearer, and within a part
  /// everything may be compared with everything.
  static let maximumLength = 4_000
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
          self.heading(over: clause).map { Array(text.bytes[$0].prefix(SentenceSource.maximumLength)) } ?? []
      }
      for part in parts(of: sentence) {
        sources.append(
          SentenceSource(
            number: number, text: Array(text.bytes[part.range]), starts: part.starts, clause: clause,
            heading: heading))
      }
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

  /// The sentence, cut between sub-clauses where it is too long to be read at once.
  private func parts(of sentence: DraftSentence) -> [(range: Range<Int>, starts: [Int])] {
    var parts: [(range: Range<Int>, starts: [Int])] = []
    var start = sentence.range.lowerBound
    var starts: [Int] = []
    func end(_ offset: Int) {
      if offset > start { parts.append((start..<offset, starts.map { $0 - start })) }
      start = offset
      starts = []
    }
    for subclause in sentence.subClauses {
      if subclause.upperBound - start > SentenceSource.maximumLength { end(subclause.lowerBound) }
      starts.append(subclause.lowerBound)
      // A sub-clause may be too long by itself.
      while subclause.upperBound - start > SentenceSource.maximumLength {
        var cut = start + SentenceSource.maximumLength
        while cut > start + 1, text.bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
        end(cut)
        starts.append(cut)
      }
    }
    end(sentence.range.upperBound)
    return parts
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
