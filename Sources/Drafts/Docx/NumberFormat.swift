import Law

/// How a level of a list writes its number (ST_NumberFormat).
enum NumberFormat {
  /// A number written in a format; formats of other scripts as a decimal number. Empty for bullets and none.
  static func text(_ number: Int, _ format: String) -> String {
    switch format {
    case "none", "bullet": ""
    case "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand":
      ChineseNumeral.text(number) ?? String(number)
    case "chineseCounting", "taiwaneseCounting":
      number < 100 ? ChineseNumeral.text(number) ?? String(number) : figures(number)
    case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand": figures(number)
    case "chineseLegalSimplified", "ideographLegalTraditional": capital(number)
    case "decimalZero": number < 10 ? "0\(number)" : String(number)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": enclosed(number, from: 0x2460)
    case "decimalEnclosedParen": "（\(number)）"
    case "decimalEnclosedFullstop": "\(number)."
    case "lowerLetter": letters(number, "a")
    case "upperLetter": letters(number, "A")
    case "lowerRoman": roman(number).lowercased()
    case "upperRoman": roman(number)
    default: String(number)
    }
  }

  private static func figures(_ number: Int) -> String {
    let figures = Array("〇一二三四五六七八九")
    return String(String(max(number, 0)).compactMap { $0.wholeNumberValue.map { figures[$0] } })
  }

  private static func capital(_ number: Int) -> String {
    let capitals: [Character: Character] = [
      "一": "壹", "二": "贰", "三": "叁", "四": "肆", "五": "伍", "六": "陆", "七": "柒", "八": "捌", "九": "玖",
      "十": "拾", "百": "佰", "千": "仟",
    ]
    return String((ChineseNumeral.text(number) ?? String(number)).map { capitals[$0] ?? $0 })
  }

  private static func enclosed(_ number: Int, from first: UInt32) -> String {
    guard (1...20).contains(number), let scalar = Unicode.Scalar(first + UInt32(number) - 1) else {
      return String(number)
    }
    return String(scalar)
  }

  /// a to z, then aa, bb and so on, as word processors count.
  private static func letters(_ number: Int, _ first: Unicode.Scalar) -> String {
    guard number > 0, number <= 26 * 10, let scalar = Unicode.Scalar(first.value + UInt32((number - 1) % 26))
    else { return String(number) }
    return String(repeating: String(scalar), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let parts = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, figure) in parts {
      while rest >= value {
        text += figure
        rest -= value
      }
    }
    return text
  }
}
