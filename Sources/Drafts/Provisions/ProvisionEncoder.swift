/// Writes provisions into the JSON of their draft, as the pack's type `Provision`.
package struct ProvisionEncoder {
  private let draft: Draft
  /// The citations of each sentence that has any; they stand in the order of the text.
  private let citations: [Int: Range<Int>]

  package init(_ draft: Draft) {
    self.draft = draft
    var citations: [Int: Range<Int>] = [:]
    for (index, citation) in draft.citations.enumerated() {
      guard let sentence = citation.sentence else { continue }
      citations[sentence] = (citations[sentence]?.lowerBound ?? index)..<index + 1
    }
    self.citations = citations
  }

  /// Writes the member `provisions`.
  package func encode(_ provisions: [DraftProvision], into json: inout PlacedJSON) {
    json.list("provisions") { json in
      for (number, provision) in provisions.enumerated() { encode(provision, number: number + 1, &json) }
    }
  }

  private func encode(_ provision: DraftProvision, number: Int, _ json: inout PlacedJSON) {
    let sentence = draft.sentences[provision.sentence]
    json.object(.sentence(provision.sentence)) { json in
      json.member("id", "p\(number)")
      json.member("sentence", sentence.id)
      json.member("clause", sentence.path)
      json.member("text", draft.written(sentence.range))
      json.member("act", provision.act)
      json.member("words", provision.words)
      json.member("actor", provision.actor)
      json.member("bound", provision.bound)
      json.member("object", provision.object)
      json.member("modality", provision.modality)
      json.member("negated", provision.isNegated)
      json.list("contexts") { json in for context in provision.contexts { json.output.value(context) } }
      json.list("others") { json in for act in provision.others { json.output.value(act) } }
      json.list("parts") { json in
        for part in provision.parts {
          json.object(.sentence(provision.sentence)) { json in
            json.member("part", part.name)
            json.member("words", part.words)
          }
        }
      }
      json.member("ordinal", provision.ordinal)
      json.member("weight", provision.weight)
      json.member("heaviest", provision.heaviest)
      let cited = citations[provision.sentence] ?? 0..<0
      json.member("citationsFrom", cited.lowerBound)
      json.member("citationsTo", cited.upperBound)
    }
  }
}
