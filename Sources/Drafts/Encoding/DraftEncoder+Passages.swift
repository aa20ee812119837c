extension DraftEncoder {
  /// Writes all of the text: the sentences, and behind them what stands in none, also not in the draft.
  public static func passages(of draft: Draft, and sideTexts: [String], _ json: inout PlacedJSON) {
    json.list("passages") { json in
      for (index, sentence) in draft.sentences.enumerated() {
        json.object(.sentence(index)) { json in
          json.member("id", sentence.id)
          json.member("text", draft.written(sentence.range))
        }
      }
      for (index, range) in draft.margins.enumerated() {
        json.object(.written(range)) { json in
          json.member("id", "margin\(index + 1)")
          json.member("text", draft.manuscript.text.text(in: range))
        }
      }
      for (index, text) in sideTexts.enumerated() {
        json.object(.text(0..<0)) { json in
          json.member("id", "side\(index + 1)")
          json.member("text", text)
        }
      }
    }
  }

  /// Writes what the draft's file holds beside its text; an empty record where that could not be read.
  public static func metadata(_ residue: DocumentResidue?, _ json: inout PlacedJSON) {
    json.output.key("metadata")
    json.object(.text(0..<0)) { json in
      guard let residue else { return }
      json.member("author", residue.author)
      json.member("lastModifiedBy", residue.lastModifiedBy)
      json.member("comments", residue.comments)
      json.member("trackedChanges", residue.trackedChanges)
      json.member("hiddenText", residue.hiddenText)
      json.member("pictures", residue.pictures)
      json.member("embeddedFiles", residue.embeddedFiles)
    }
  }
}
