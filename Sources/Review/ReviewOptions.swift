import Law
import Rules
import SourceText

/// How subjects are reviewed.
public struct ReviewOptions: Sendable {
  /// The language of messages.
  public var language: Language
  /// The review date for every subject; nil for each subject's own.
  public var asOf: CalendarDate?
  /// The review date of a subject without its own.
  public var today: CalendarDate
  /// The pack that reviews every subject, whatever its kind; nil to choose by kind.
  public var pack: String?
  /// Whether reasons for passing and for not applying are given.
  public var explain: Bool
  /// The waivers, in the order of their numbers.
  public var waivers: [Waiver]
  /// Whether a review says what summaries group and count.
  public var tellsFacts: Bool
  /// Whether a review says what an opinion needs.
  public var opines: Bool

  /// Options from their parts.
  public init(
    language: Language, asOf: CalendarDate?, today: CalendarDate, pack: String? = nil, explain: Bool = false,
    waivers: [Waiver] = [], tellsFacts: Bool = false,
    opines: Bool = false
  ) {
    self.language = language
    self.asOf = asOf
    self.today = today
    self.pack = pack
    self.explain = explain
    self.waivers = waivers
    self.tellsFacts = tellsFacts
    self.opines = opines
  }
}
