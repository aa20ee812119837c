import SourceText

/// Reads text files.
struct PlainTextReader {
  private let limits: DraftLimits

  init(_ limits: DraftLimits) { self.limits = limits }

  func read(
    _ file: SourceFile, format: Manuscript.Format, _ diagnostics: inout [Diagnostic]
  ) -> Manuscript? {
    Manuscript(file, format: format)
  }
}
