import SourceText

/// A message with expressions in it: `听证通知于{case.hearing.noticeDate}送达`.
public final class MessageTemplate: Sendable {
  /// A stretch of a message.
  public enum Segment: Sendable {
    case text(String)
    case expression(Condition)
  }

  private let segments: Lazy<(zh: [Segment], en: [Segment])>

  /// A message that `parse` reads when it is first shown.
  init(_ parse: @escaping @Sendable (Language) -> [Segment]) {
    segments = Lazy { (parse(.zh), parse(.en)) }
  }

  /// The message in one language.
  public subscript(language: Language) -> [Segment] {
    switch language {
    case .zh: segments.value.zh
    case .en: segments.value.en
    }
  }
}
