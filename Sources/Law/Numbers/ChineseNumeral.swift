/// Whole numbers as Chinese texts write them in article numbers: 一百三十三, 廿三, 二〇二六.
public enum ChineseNumeral {
  /// The largest number read or written.
  public static let maximum = 99_999
  /// The most characters a number has: 九万九千九百九十九.
  static let maximumLength = 9

  /// The value of a numeral, 0 to `maximum`; nil when the text is none.
  ///
  /// Reads units (一百零五, 两百, 一百十五, 廿三) and figures in a row (二〇二六, 一二六〇).
  public static func parse(_ text: some StringProtocol) -> Int? {
    var figures: [ChineseFigure] = []
    for scalar in text.unicodeScalars {
      guard figures.count < maximumLength, let (figure, isCapital) = ChineseFigure.reading(scalar) else {
        return nil
      }
      // 零 and 万 are written alike in both; the other capital figures belong to amounts.
      guard !isCapital || figure == .zero || figure == .group(10_000) else { return nil }
      figures.append(figure)
    }
    guard !figures.isEmpty else { return nil }
    let value = inARow(figures) ?? ChineseFigure.value(figures)
    return value.flatMap { (0...maximum).contains($0) ? $0 : nil }
  }

  /// The value of two or more figures without units.
  private static func inARow(_ figures: [ChineseFigure]) -> Int? {
    guard figures.count > 1, figures.first != .zero else { return nil }
    var value = 0
    for figure in figures {
      switch figure {
      case .zero: value *= 10
      case .digit(let digit): value = value * 10 + digit
      default: return nil
      }
    }
    return value
  }

  /// The numeral of a number, such as 一百零五; nil below 0 or above `maximum`.
  public static func text(_ value: Int) -> String? {
    guard (0...maximum).contains(value) else { return nil }
    let text = ChineseFigureWriter.common.text(value)
    // 10 to 19 are 十 to 十九; inside a larger number the 一 stays (一百一十五).
    return (10...19).contains(value) ? String(text.dropFirst()) : text
  }
}
