/// Reads an amount in words.
struct ChineseAmountReader {
  private var rest: ArraySlice<Unicode.Scalar>
  private var usesCapitalFigures = true

  init(_ text: some StringProtocol) {
    // Spaces that a form leaves between its parts mean nothing.
    let scalars = text.unicodeScalars.prefix(ChineseAmount.maximumLength + 1)
    rest = scalars.filter { $0 != " " && $0 != "\u{3000}" }[...]
  }

  mutating func read() -> (amount: ExactDecimal, usesCapitalFigures: Bool)? {
    guard rest.count <= ChineseAmount.maximumLength else { return nil }
    if rest.starts(with: "人民币".unicodeScalars) { rest = rest.dropFirst(3) }
    if rest.first == ":" || rest.first == "：" { rest = rest.dropFirst() }
    var fen = 0
    var hasUnit = false
    if let end = rest.firstIndex(where: { $0 == "元" || $0 == "圆" || $0 == "圓" }) {
      guard let yuan = number(upTo: end), yuan < Int(ChineseAmount.limit) else { return nil }
      fen = yuan * 100
      hasUnit = true
    }
    for (unit, value) in [("角" as Unicode.Scalar, 10), ("分", 1)] {
      guard let end = rest.firstIndex(of: unit) else { continue }
      // 元零贰分: the zero stands for the place left out; in 元零角零分 it is the number itself.
      if hasUnit, rest.first == "零", end > rest.startIndex + 1 { rest = rest.dropFirst() }
      guard let count = number(upTo: end), (0...9).contains(count) else { return nil }
      fen += count * value
      hasUnit = true
    }
    if rest.first == "整" || rest.first == "正" { rest = rest.dropFirst() }
    guard hasUnit, rest.isEmpty, let amount = ExactDecimal(significand: Int128(fen), scale: 2) else {
      return nil
    }
    return (amount, usesCapitalFigures)
  }

  /// Reads the figures before a unit, and the unit.
  private mutating func number(upTo end: Int) -> Int? {
    var figures: [ChineseFigure] = []
    for scalar in rest[rest.startIndex..<end] {
      guard let (figure, isCapital) = ChineseFigure.reading(scalar) else { return nil }
      usesCapitalFigures = usesCapitalFigures && isCapital
      figures.append(figure)
    }
    rest = rest[(end + 1)...]
    return ChineseFigure.value(figures)
  }
}
