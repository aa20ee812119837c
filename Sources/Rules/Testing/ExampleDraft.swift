import DataTree
import Drafts
import Law
import SourceText

/// Makes the subject of an example that gives the text of a draft (`given: {text: …}`) instead of its fields.
struct ExampleDraft {
  private let pack: Pack
  private let encoder: DraftEncoder
  private let draftReader: DraftReader
  private let provisionReader: ProvisionReader

  /// Nil where the pack reads no drafts.
  init?(_ pack: Pack, _ catalogue: LawCatalogue) {
    guard let vocabulary = pack.reading else { return nil }
    self.pack = pack
    encoder = DraftEncoder(catalogue, vocabulary)
    draftReader = DraftReader(vocabulary)
    provisionReader = ProvisionReader(LexiconMatcher(pack.lexicon))
  }

  /// The text that an example gives; nil where it gives fields.
  static func text(of example: RuleExample) -> String? {
    let members = Array(example.tree.members(of: example.given))
    guard members.count == 1, example.tree.string(of: members[0].key) == "text" else { return nil }
    return example.tree.string(of: members[0].value)
  }

  /// The text as a subject.
  func subject(_ text: String) -> ValueTree? {
    guard let draft = draftReader.read(SourceFile(path: "", text: text), format: .txt).draft else {
      return nil
    }
    let json = encoder.encode(draft, kind: pack.kind, id: "") {
      ProvisionEncoder(draft).encode(provisionReader.provisions(of: draft), into: &$0)
    }
    var reader = JSONReader()
    return reader.read(SourceFile(path: "", buffer: SourceBuffer(json.bytes))).tree
  }
}
