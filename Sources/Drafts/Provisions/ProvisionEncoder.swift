/// Writes provisions into the JSON of their draft, as the pack's type `Provision`.
package struct ProvisionEncoder {
  private let draft: Draft

  package init(_ draft: Draft) { self.draft = draft }

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
      json.member("modality", provision.modality)
      json.member("negated", provision.isNegated)
      json.list("contexts") { json in for context in provision.contexts { json.output.value(context) } }
      json.list("others") { json in for act in provision.others { json.output.value(act) } }
      json.member("ordinal", provision.ordinal)
      json.member("weight", provision.weight)
      json.member("heaviest", provision.heaviest)
    }
  }
}
