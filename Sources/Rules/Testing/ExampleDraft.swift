import DataTree
import Drafts
import Law
import SourceText

/// Makes the subject of an example that gives the text of a draft (`given: {text: …}`) instead of its fields.
struct ExampleDraft {
  private let importer: DraftImporter

  /// Nil where the pack reads no drafts.
  init?(_ pack: Pack, _ catalogue: LawCatalogue) {
    guard let importer = DraftImporter(pack, catalogue: catalogue) else { return nil }
    self.importer = importer
  }

  /// The text that an example gives; nil where it gives fields.
  static func text(of example: RuleExample) -> String? {
    let members = Array(example.tree.members(of: example.given))
    guard members.count == 1, example.tree.string(of: members[0].key) == "text" else { return nil }
    return example.tree.string(of: members[0].value)
  }

  /// The text as a subject.
  func subject(_ text: String) -> ValueTree? {
    guard let imported = importer.read(SourceFile(path: "", text: text), format: .txt).imported else {
      return nil
    }
    var reader = JSONReader(limits: DraftImporter.limits)
    return reader.read(imported.json).tree
  }
}
