import SourceText
import Synchronization

/// A message with expressions in it: `听证通知于{case.hearing.noticeDate}送达`.
public final class MessageTemplate: Sendable {
  /// A stretch of a message.
  public enum Segment: Sendable {
    case text(String)
    case expression(Condition)
  }

  private final class Segments: Sendable {
    let zh: [Segment]
    let en: [Segment]

    init(zh: [Segment], en: [Segment]) {
      self.zh = zh
      self.en = en
    }
  }

  private let read = AtomicLazyReference<Segments>()
  private let parse: @Sendable (Language) -> [Segment]

  /// A message that `parse` reads when it is first shown.
  init(_ parse: @escaping @Sendable (Language) -> [Segment]) { self.parse = parse }

  /// The message in one language.
  public subscript(language: Language) -> [Segment] {
    let segments = read.load() ?? read.storeIfNil(Segments(zh: parse(.zh), en: parse(.en)))
    return switch language {
    case .zh: segments.zh
    case .en: segments.en
    }
  }
}
