import SourceText

/// Shows diagnostics on standard error.
struct DiagnosticPrinter {
  private let renderer: DiagnosticRenderer

  init(_ options: SharedOptions) {
    renderer = DiagnosticRenderer(language: options.lang, usesColor: options.usesColor(on: .error))
  }

  func print(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { OutputStream.error.print(renderer.render(diagnostic)) }
  }
}
