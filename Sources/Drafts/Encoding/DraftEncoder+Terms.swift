import Law

extension DraftEncoder {
  /// Writes what a draft says about its own validity, as far as the pack has words to tell it by.
  ///
  /// - Parameter isWhole: Whether the text is all of the draft, so that what it does not say it leaves open: an
  ///   explicit null. A JSON draft may hold a part of the text only.
  func terms(_ draft: Draft, isWhole: Bool, _ json: inout PlacedJSON) {
    if !vocabulary.effectWords.isEmpty, json.lacks("effectiveDate") { effect(draft, isWhole, &json) }
    if !vocabulary.validityWords.isEmpty { validity(draft, isWhole, &json) }
    if !vocabulary.interpretationWords.isEmpty, json.lacks("interpretationBody") {
      if let interpreter = draft.terms.interpreter {
        json.output.key("interpretationBody")
        json.placed(.text(interpreter.range)) { $0.output.value(interpreter.words) }
      }
    }
    if !vocabulary.repealWords.isEmpty, json.lacks("repeals") {
      json.list("repeals") { json in
        for repeal in draft.terms.repeals {
          json.object(.text(repeal.range)) { $0.member("title", repeal.words) }
        }
      }
    }
    if !vocabulary.trialWords.isEmpty, let title = draft.title, json.lacks("trial") {
      json.output.key("trial")
      json.placed(.text((draft.innerTitle ?? title).range)) { $0.output.value(draft.terms.isTrial) }
    }
  }

  /// A draft that applies from the day of issue does so from its own date, where it has one.
  private func effect(_ draft: Draft, _ isWhole: Bool, _ json: inout PlacedJSON) {
    guard let effect = draft.terms.effect else {
      guard isWhole, !draft.terms.mentionsEffect else { return }
      json.output.key("effectiveDate")
      json.output.null()
      return
    }
    guard let day = effect.day ?? draft.date?.day else { return }
    json.output.key("effectiveDate")
    json.placed(.text(effect.range)) { $0.output.value(day.text) }
  }

  private func validity(_ draft: Draft, _ isWhole: Bool, _ json: inout PlacedJSON) {
    // A term of years and a last day stand for each other; words that were not understood leave both open.
    let isSilent =
      isWhole
      && (!draft.terms.mentionsValidity || draft.terms.validityYears != nil || draft.terms.expiry != nil)
    if json.lacks("validityYears") {
      if let validity = draft.terms.validityYears {
        json.output.key("validityYears")
        json.placed(.text(validity.range)) { $0.output.value(validity.years) }
      } else if isSilent {
        json.output.key("validityYears")
        json.output.null()
      }
    }
    if json.lacks("expiryDate") {
      if let expiry = draft.terms.expiry {
        json.output.key("expiryDate")
        json.placed(.text(expiry.range)) { $0.output.value(expiry.day.text) }
      } else if isSilent {
        json.output.key("expiryDate")
        json.output.null()
      }
    }
  }
}
