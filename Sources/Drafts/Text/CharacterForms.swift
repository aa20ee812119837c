/// The one form in which each character is read.
enum CharacterForms {
  /// Whether a character is Chinese or the punctuation of Chinese: no space is needed beside it.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0xFFEF, 0x20000...0x3FFFF: true
    case 0x2014, 0x2018...0x201D, 0x2026: true
    default: false
    }
  }

  /// Whether a character is layout only: a space of any width, or of none.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0xAD, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F,
      0x205F...0x2064, 0x2066...0x206F, 0x3000, 0xFE00...0xFE0F, 0xFEFF:
      true
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }

  /// Letters and digits of ASCII.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z": true
    default: false
    }
  }

  /// The form of a character that does not depend on its neighbours.
  static func form(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x21..<0x2010: scalar
    case 0x4E00...0x9FFF: scalar
    // Full-width digits and letters; ％ ＋ － ． ／ too, but not the punctuation of Chinese.
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF05, 0xFF0B, 0xFF0E, 0xFF0F:
      Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: rareForm(of: scalar)
    }
  }

  private static func rareForm(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "「", "『", "〝", "﹁", "﹃", "„": "“"
    case "」", "』", "〞", "〟", "﹂", "﹄": "”"
    case "\u{2010}"..."\u{2013}", "\u{2015}", "－", "─", "﹣", "−": "—"
    case "～", "∼", "〜": "~"
    case "｡", "﹒": "。"
    case "､", "﹑": "、"
    case "﹐": "，"
    case "﹔": "；"
    case "﹕", "︰", "∶": "："
    case "﹖": "？"
    case "﹗": "！"
    case "﹙", "❨": "（"
    case "﹚", "❩": "）"
    case "〈", "＜": "〈"
    case "〉", "＞": "〉"
    case "︿", "︽", "≪", "«": "《"
    case "﹀", "︾", "≫", "»": "》"
    case "○", "Ｏ", "◯": "〇"
    default: scalar
    }
  }

  /// The full-width form of ASCII punctuation, for between Chinese.
  static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case ",": "，"
    case ";": "；"
    case ":": "："
    case "?": "？"
    case "!": "！"
    case "(": "（"
    case ")": "）"
    default: nil
    }
  }
}
