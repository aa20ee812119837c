/// The looks of a part of a rendered diagnostic.
enum TerminalStyle: String {
  case error = "1;31"
  case warning = "1;33"
  /// Line numbers, the gutter, labels.
  case frame = "1;34"
  case strong = "1"

  /// The text with the ANSI codes around it, or as it is.
  func applied(to text: String, _ usesColor: Bool) -> String {
    usesColor && !text.isEmpty ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}
