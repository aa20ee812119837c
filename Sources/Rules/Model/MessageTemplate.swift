import SourceText

/// A message with expressions in it: `听证通知于{case.hearing.noticeDate}送达`.
public struct MessageTemplate: Sendable {
  /// A stretch of a message.
  public enum Segment: Sendable {
    case text(String)
    case expression(Condition)
  }

  /// The Chinese message.
  public let zh: [Segment]
  /// The English message.
  public let en: [Segment]

  /// The message in one language.
  public subscript(language: Language) -> [Segment] {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
