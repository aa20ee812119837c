/// Writes diagnostics the way rustc does: what is wrong, where, the line itself with the place marked, help.
///
/// ```
/// error[json.duplicate-key]: duplicate key "a"
///  --> case.json:2:3
///   |
/// 1 | { "a": 1,
///   |   --- first given here
/// 2 |   "a": 2 }
///   |   ^^^
///   |
///   = help: remove one of them, or rename it
/// ```
///
/// It does no input or output. Control characters of the source and of the messages come out visible, never
/// as they are.
public struct DiagnosticRenderer: Sendable {
  /// The language of the words.
  public var language: Language
  /// Whether to colour the parts with ANSI codes.
  public var usesColor: Bool
  /// The greatest width of a source line in terminal columns; longer lines are cut around the place.
  public var sourceColumns: Int
  /// The columns between tab stops.
  public var tabColumns: Int

  /// A renderer.
  public init(
    language: Language = .zh, usesColor: Bool = false, sourceColumns: Int = 100, tabColumns: Int = 4
  ) {
    self.language = language
    self.usesColor = usesColor
    self.sourceColumns = max(sourceColumns, 20)
    self.tabColumns = max(tabColumns, 1)
  }

  /// The diagnostics in their order, with an empty line between two.
  public func render(_ diagnostics: some Sequence<Diagnostic>) -> String {
    diagnostics.map { render($0) }.joined(separator: "\n")
  }

  /// One diagnostic, with a line break at the end.
  public func render(_ diagnostic: Diagnostic) -> String {
    let style: TerminalStyle = diagnostic.severity == .error ? .error : .warning
    let headline = "\(word(for: diagnostic.severity))[\(TerminalText.escaped(diagnostic.code))]"
    let message = TerminalText.escaped(diagnostic.message[language])
    var lines = [style.applied(to: headline, usesColor) + strong(": " + message)]
    let snippets = snippets(of: diagnostic, style)
    let gutter = snippets.map(\.gutterColumns).max() ?? 1
    for snippet in snippets { lines += snippet.lines(gutter: gutter) }
    if !diagnostic.help.isEmpty {
      let space = String(repeating: " ", count: gutter + 1)
      if !snippets.isEmpty { lines.append(space + frame("|")) }
      for help in diagnostic.help {
        let text = TerminalText.escaped(help[language])
        lines.append(space + frame("=") + " " + strong(helpWord) + ": " + text)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The marked lines of each file, the file of the fault first.
  private func snippets(of diagnostic: Diagnostic, _ style: TerminalStyle) -> [Snippet] {
    guard let location = diagnostic.location else { return [] }
    var snippets = [Snippet(file: location.file, renderer: self, primary: location.range, style: style)]
    for label in diagnostic.labels {
      let text = TerminalText.escaped(label.text[language])
      if let index = snippets.firstIndex(where: { $0.file === label.location.file }) {
        snippets[index].add(label.location.range, text)
      } else {
        var snippet = Snippet(file: label.location.file, renderer: self, primary: nil, style: style)
        snippet.add(label.location.range, text)
        snippets.append(snippet)
      }
    }
    return snippets
  }

  func frame(_ text: String) -> String { TerminalStyle.frame.applied(to: text, usesColor) }

  private func strong(_ text: String) -> String { TerminalStyle.strong.applied(to: text, usesColor) }

  private func word(for severity: Diagnostic.Severity) -> String {
    switch (severity, language) {
    case (.error, .zh): "错误"
    case (.error, .en): "error"
    case (.warning, .zh): "警告"
    case (.warning, .en): "warning"
    }
  }

  private var helpWord: String {
    switch language {
    case .zh: "帮助"
    case .en: "help"
    }
  }
}
