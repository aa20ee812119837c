import BuiltInRules
import Law
import Rules
import SourceText

/// The tables that the tests work with: the built-in ones.
enum Reference {
  static let tables: LegalReferences = {
    var diagnostics: [Diagnostic] = []
    func table(_ name: String) -> SourceBuffer {
      EmbeddedFile.at("reference/\(name).csv").map { SourceBuffer($0.bytes) } ?? SourceBuffer([])
    }
    return LegalReferences(
      calendar: WorkCalendar(table("calendar"), diagnostics: &diagnostics),
      catalogue: LawCatalogue(
        laws: table("laws"), titles: table("titles"), articles: table("articles"), diagnostics: &diagnostics))
  }()
}
