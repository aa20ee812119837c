/// One character of a number written in Chinese.
enum ChineseFigure: Equatable {
  /// 零 or 〇
  case zero
  /// 一 to 九, 两
  case digit(Int)
  /// 十, 百, 千: 10, 100, 1,000
  case unit(Int)
  /// 廿, 卅, 卌: 20, 30, 40
  case tens(Int)
  /// 万 and 亿: 10^4 and 10^8
  case group(Int)

  /// A figure and whether it is one of the capital figures (大写) of bills and penalty papers.
  static func reading(_ scalar: Unicode.Scalar) -> (figure: ChineseFigure, isCapital: Bool)? {
    switch scalar {
    case "零": (.zero, true)
    case "〇", "○": (.zero, false)
    case "一": (.digit(1), false)
    case "二", "两": (.digit(2), false)
    case "三": (.digit(3), false)
    case "四": (.digit(4), false)
    case "五": (.digit(5), false)
    case "六": (.digit(6), false)
    case "七": (.digit(7), false)
    case "八": (.digit(8), false)
    case "九": (.digit(9), false)
    case "壹": (.digit(1), true)
    case "贰", "貳": (.digit(2), true)
    case "叁", "參", "叄": (.digit(3), true)
    case "肆": (.digit(4), true)
    case "伍": (.digit(5), true)
    case "陆", "陸": (.digit(6), true)
    case "柒": (.digit(7), true)
    case "捌": (.digit(8), true)
    case "玖": (.digit(9), true)
    case "十": (.unit(10), false)
    case "百": (.unit(100), false)
    case "千": (.unit(1000), false)
    case "拾": (.unit(10), true)
    case "佰": (.unit(100), true)
    case "仟": (.unit(1000), true)
    case "廿": (.tens(20), false)
    case "卅": (.tens(30), false)
    case "卌": (.tens(40), false)
    case "万", "萬": (.group(10_000), true)
    case "亿", "億": (.group(100_000_000), true)
    default: nil
    }
  }

  /// The value of figures with units, such as 一千二百六十 or 壹万亿; nil when they are no number.
  ///
  /// A zero may stand, once, wherever a place was left out or for clarity (壹拾万零柒仟). It must stand before
  /// a last digit that skips a place: 一百五 is 105 to some and 150 to others, so it is refused.
  static func value(_ figures: some Collection<ChineseFigure>) -> Int? {
    group(figures[...], of: 100_000_000, isContinued: false)
  }

  /// The value of `high 亿 low` or `high 万 low`.
  private static func group(
    _ figures: some Collection<ChineseFigure>, of unit: Int, isContinued: Bool
  ) -> Int? {
    let rest = unit / 10_000
    func below(_ part: some Collection<ChineseFigure>, isContinued: Bool) -> Int? {
      rest == 1
        ? section(part, isContinued: isContinued) : group(part[...], of: rest, isContinued: isContinued)
    }
    guard let index = figures.firstIndex(of: .group(unit)) else {
      return below(figures, isContinued: isContinued)
    }
    guard let high = below(figures[..<index], isContinued: isContinued), high > 0 else { return nil }
    let lower = figures[figures.index(after: index)...]
    guard !lower.isEmpty else { return high * unit }
    return below(lower, isContinued: true).map { high * unit + $0 }
  }

  /// The value of figures below 10,000. `isContinued` says that a higher part stands before them.
  private static func section(_ figures: some Collection<ChineseFigure>, isContinued: Bool) -> Int? {
    if figures.count == 1, !isContinued, figures.first == .zero { return 0 }
    var total = 0
    var lastUnit = 10_000
    var digit: Int?
    var sawZero = false
    for figure in figures {
      switch figure {
      case .zero:
        guard digit == nil, !sawZero, total > 0 || isContinued else { return nil }
        sawZero = true
      case .digit(let value):
        guard digit == nil, lastUnit > 1 else { return nil }
        digit = value
      case .unit(let unit):
        // 十 alone is 一十; 百 and 千 need their digit.
        guard unit < lastUnit, let count = digit ?? (unit == 10 ? 1 : nil) else { return nil }
        total += count * unit
        (lastUnit, digit, sawZero) = (unit, nil, false)
      case .tens(let value):
        guard digit == nil, lastUnit > 10 else { return nil }
        total += value
        (lastUnit, sawZero) = (10, false)
      case .group: return nil
      }
    }
    if let digit {
      let followsItsPlace = lastUnit == 10 || sawZero || (total == 0 && !isContinued)
      return followsItsPlace ? total + digit : nil
    }
    return sawZero || total == 0 ? nil : total
  }
}
