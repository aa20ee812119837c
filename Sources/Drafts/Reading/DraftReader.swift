import DataTree
import SourceText

/// Reads drafts of any format.
public struct DraftReader {
  private let vocabulary: DraftVocabulary
  private let limits: DraftLimits

  /// A reader for documents whose parts are told by the words of a vocabulary.
  public init(_ vocabulary: DraftVocabulary, limits: DraftLimits = .init()) {
    self.vocabulary = vocabulary
    self.limits = limits
  }

  /// The format that a path's suffix stands for; nil where it is none of drafts. JSON is no such format: a
  /// JSON document says itself what it is.
  public static func format(of path: String) -> Manuscript.Format? {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    return switch path[path.index(after: dot)...].lowercased() {
    case "txt": .txt
    case "md": .md
    case "docx": .docx
    default: nil
    }
  }

  /// Reads a file.
  ///
  /// - Returns: The draft, nil where the file cannot be read as one, and all that is to be said about the file.
  public func read(_ file: SourceFile, format: Manuscript.Format) -> (draft: Draft?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let manuscript: Manuscript?
    switch format {
    case .txt, .md: manuscript = PlainTextReader(limits).read(file, format: format, &diagnostics)
    case .docx, .json: manuscript = nil
    }
    guard let manuscript else { return (nil, diagnostics) }
    return (read(manuscript), diagnostics)
  }

  /// Reads a JSON draft; nil where the document holds no text.
  public func read(_ document: ValueTree) -> Draft? { JSONDraftReader.manuscript(of: document).map(read) }

  /// Reads a text.
  public func read(_ manuscript: Manuscript) -> Draft { StructureReader.read(manuscript, vocabulary) }
}
