/// The number at the start of a clause.
struct ClauseLabel: Sendable {
  /// How it is written.
  let form: Form
  /// The number.
  let number: Int
  /// The second number of 第五条之一; 0 without one.
  let insertion: Int
  /// Where it is, delimiters included.
  let range: Range<Int>

  /// The ways of numbering.
  enum Form: Sendable, Equatable {
    /// 第…编, 第…章, 第…节, 第…条
    case part, chapter, section, article
    /// 一、
    case chinese
    /// （一）
    case bracketedChinese
    /// 1. or 1、
    case arabic
    /// （1） or 1）
    case bracketedArabic
    /// ①
    case circled
  }
}
