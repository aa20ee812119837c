import CEL
import SourceText

/// Diagnostics as tests compare them: a line with carets under the place, the message behind them, then a line for
/// each further place and each hint.
///
/// ```
/// a = b
///   ^ CEL has no operator '='
///     help: did you mean '=='?
/// ```
func text(of diagnostics: [Diagnostic], in language: Language = .en) -> String {
  diagnostics.map { diagnostic in
    var lines = [carets(diagnostic.location) + diagnostic.message[language]]
    for label in diagnostic.labels { lines.append(carets(label.location) + label.text[language]) }
    for help in diagnostic.help { lines.append("  help: " + help[language]) }
    return lines.joined(separator: "\n")
  }.joined(separator: "\n")
}

private func carets(_ location: Diagnostic.Location?) -> String {
  guard let location else { return "" }
  let bytes = location.file.buffer.bytes
  func width(_ range: Range<Int>) -> Int {
    String(decoding: bytes[range], as: UTF8.self).unicodeScalars.count
  }
  let before = String(repeating: " ", count: width(0..<location.range.lowerBound))
  return before + String(repeating: "^", count: max(1, width(location.range))) + " "
}
