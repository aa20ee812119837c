/// Text of unknown origin made safe for a terminal.
public enum TerminalText {
  /// The text with what a terminal might act on written as `\x1B` or `\u{202E}`.
  ///
  /// That is every control character, line breaks included, and the characters that turn the direction of
  /// the text around them, with which a text can look like another one.
  public static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isActive) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      guard isActive(scalar) else {
        escaped.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      escaped += scalar.value < 0x100 ? "\\x" + (digits.count < 2 ? "0" : "") + digits : "\\u{\(digits)}"
    }
    return escaped
  }

  /// Whether a terminal might act on a character instead of printing it.
  static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    // Marks, embeddings, overrides and isolates of direction; line and paragraph separators.
    case 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
