/// Writes whole numbers with Chinese figures and units.
struct ChineseFigureWriter {
  private let digits: [String]
  private let units: [String]

  /// 一二三, 十百千.
  static let common = ChineseFigureWriter(
    digits: ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"], units: ["", "十", "百", "千"])
  /// 壹贰叁, 拾佰仟: the capital figures.
  static let capital = ChineseFigureWriter(
    digits: ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"], units: ["", "拾", "佰", "仟"])

  /// The figure of 0 to 9.
  func digit(_ value: Int) -> String { digits[value % 10] }

  /// The number, 0 to 9,999,999,999,999,999 (below 10^16).
  func text(_ value: Int) -> String {
    value == 0 ? digits[0] : text(value, group: 100_000_000, isContinued: false)
  }

  private func text(_ value: Int, group: Int, isContinued: Bool) -> String {
    let rest = group / 10_000
    func below(_ part: Int, isContinued: Bool) -> String {
      rest == 1
        ? section(part, isContinued: isContinued) : text(part, group: rest, isContinued: isContinued)
    }
    let (high, low) = value.quotientAndRemainder(dividingBy: group)
    guard high > 0 else {
      // A whole group was left out, which one zero says.
      return below(low, isContinued: isContinued)
    }
    let name = group == 10_000 ? "万" : "亿"
    return below(high, isContinued: isContinued) + name + (low > 0 ? below(low, isContinued: true) : "")
  }

  /// A part of 1 to 9,999, with a zero in front when a higher part stands before it and its first place is 0.
  private func section(_ value: Int, isContinued: Bool) -> String {
    var text = ""
    var leavesOutPlace = false
    for place in [3, 2, 1, 0] {
      let digit = value / [1, 10, 100, 1000][place] % 10
      guard digit > 0 else {
        leavesOutPlace = true
        continue
      }
      if leavesOutPlace, !text.isEmpty || isContinued { text += digits[0] }
      leavesOutPlace = false
      text += digits[digit] + units[place]
    }
    return text
  }
}
