/// An amount of money in words, such as 人民币伍仟元整 or 贰仟零伍拾元叁角.
///
/// Penalty papers give the fine in figures and in words, and the two must agree. Writing follows the rules
/// for bills of the People's Bank of China (支付结算办法, annex 1); reading also takes the common figures (五千元)
/// and says so.
public struct ChineseAmount: Sendable, Hashable {
  /// The amount in yuan, of at most two decimals.
  public let amount: ExactDecimal
  /// Are all its figures capital ones (大写)?
  public let usesCapitalFigures: Bool

  /// The first amount that is too large to be written: 10^16 yuan.
  public static let limit: Int64 = 10_000_000_000_000_000
  /// The most characters read.
  public static let maximumLength = 80

  /// An amount from its words; nil when the text is none.
  ///
  /// 人民币 in front and 整 or 正 behind may be there or not; the unit (元, 圆, 角, 分) must be.
  public init?(_ text: some StringProtocol) {
    var reader = ChineseAmountReader(text)
    guard let reading = reader.read() else { return nil }
    amount = reading.amount
    usesCapitalFigures = reading.usesCapitalFigures
  }

  /// The amount in capital figures, such as 伍仟元整; nil below 0, from `limit` on, and with more decimals
  /// than two.
  ///
  /// - Parameter currency: 人民币 in front.
  public static func text(_ amount: ExactDecimal, currency: Bool = false) -> String? {
    guard !amount.isNegative, amount.scale <= 2,
      let fen = try? amount * ExactDecimal(100), let total = fen.wholeNumber, total / 100 < limit
    else { return nil }
    let writer = ChineseFigureWriter.capital
    let yuan = Int(total / 100)
    let (jiao, fenDigit) = (Int(total % 100) / 10, Int(total % 10))
    var text = currency ? "人民币" : ""
    if yuan > 0 || total == 0 { text += writer.text(yuan) + "元" }
    if jiao > 0 { text += writer.digit(jiao) + "角" }
    if fenDigit > 0 {
      // 元 and 分 with no 角 between them take a zero.
      if jiao == 0, yuan > 0 { text += writer.digit(0) }
      text += writer.digit(fenDigit) + "分"
    }
    return fenDigit > 0 ? text : text + "整"
  }
}
