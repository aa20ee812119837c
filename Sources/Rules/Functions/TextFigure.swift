import Law

/// Numbers in running text, in Arabic figures (15, 1.5) or Chinese ones (十五).
enum TextFigure {
  /// The end of the figure that starts at a place; the place itself where none does.
  static func end(
    in scalars: Substring.UnicodeScalarView, from start: Substring.UnicodeScalarView.Index
  ) -> Substring.UnicodeScalarView.Index {
    let isArabic = isDigit(scalars[start])
    return scalars[start...].firstIndex { isArabic ? !isDigit($0) && $0 != "." : !isChinese($0) }
      ?? scalars.endIndex
  }

  /// The value of a figure; nil where the characters are none, such as 一千一.
  static func value(_ figure: Substring.UnicodeScalarView) -> ExactDecimal? {
    guard let first = figure.first else { return nil }
    let text = String(figure)
    guard isDigit(first) else { return ChineseNumeral.parse(text).map { ExactDecimal(Int64($0)) } }
    return try? ExactDecimal(parsing: text)
  }

  /// The sums of money that a text names in 元 or 万元, in yuan and in order.
  static func amounts(in text: String) -> [ExactDecimal] {
    let scalars = text.unicodeScalars[...]
    var amounts: [ExactDecimal] = []
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let end = end(in: scalars, from: index)
      guard end > index else {
        index = scalars.index(after: index)
        continue
      }
      if let amount = amount(scalars[index..<end], before: scalars[end...]) { amounts.append(amount) }
      index = end
    }
    return amounts
  }

  private static func amount(
    _ figure: Substring.UnicodeScalarView, before rest: Substring.UnicodeScalarView
  ) -> ExactDecimal? {
    guard let value = value(figure) else { return nil }
    if rest.first == "元" { return value }
    guard rest.starts(with: "万元".unicodeScalars) else { return nil }
    return try? value * ExactDecimal(10_000)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    "百千万".unicodeScalars.contains(scalar) || ChineseNumeral.parse(String(scalar)) != nil
  }
}
