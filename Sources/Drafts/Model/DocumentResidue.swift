/// What a document's file holds beside the text that its readers see.
public struct DocumentResidue: Sendable, Hashable {
  /// Who made the file, by its properties; empty where they do not say.
  public internal(set) var author = ""
  /// Who saved it last, by its properties; empty where they do not say.
  public internal(set) var lastModifiedBy = ""
  /// How many comments stand in its margin.
  public internal(set) var comments = 0
  /// How many changes to text or format are neither accepted nor rejected.
  public internal(set) var trackedChanges = 0
  /// How many pieces of text are hidden.
  public internal(set) var hiddenText = 0
  /// How many pictures it holds.
  public internal(set) var pictures = 0
  /// How many files of other programs it holds, such as tables.
  public internal(set) var embeddedFiles = 0
  /// The paragraphs of headers, footers, footnotes and endnotes, which are no part of the draft's text.
  public internal(set) var sideTexts: [String] = []
}
