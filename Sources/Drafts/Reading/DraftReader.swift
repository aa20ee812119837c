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
  public func read(
    _ file: SourceFile, format: Manuscript.Format
  ) -> (draft: Draft?, diagnostics: [Diagnostic]) {
    do {
      let manuscript: Manuscript =
        switch format {
        case .docx: try DocxReader(limits).read(file)
        case .txt, .md, .json: try PlainTextReader(limits).read(file, format: format)
        }
      return (try read(manuscript), [])
    } catch {
      return (nil, [DraftWording.diagnostic(error, in: file)])
    }
  }

  /// Reads a JSON draft; nil where the document holds no text.
  public func read(_ document: ValueTree) -> (draft: Draft?, diagnostics: [Diagnostic]) {
    guard let manuscript = JSONDraftReader.manuscript(of: document) else { return (nil, []) }
    do {
      return (try read(manuscript), [])
    } catch {
      return (nil, [DraftWording.diagnostic(error, in: document.file)])
    }
  }

  private func read(_ manuscript: Manuscript) throws(DraftFault) -> Draft {
    guard manuscript.text.buffer.count <= limits.textBytes else {
      throw .textTooLarge(limit: limits.textBytes)
    }
    let text = Normaliser.normalise(manuscript)
    guard text.paragraphs.count <= limits.paragraphs else {
      throw .tooManyParagraphs(limit: limits.paragraphs)
    }
    guard !text.paragraphs.isEmpty || manuscript.origin != nil else { throw .empty }
    let draft = StructureReader.read(manuscript, text, vocabulary)
    guard draft.sentences.count <= limits.sentences else { throw .tooManySentences(limit: limits.sentences) }
    return draft
  }
}
