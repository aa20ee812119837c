import Law
import Rules
import SourceText

/// What a report says of a pack: enough to name it, to tell its points, and to prove which rules were run.
public struct PackSummary: Sendable {
  /// The pack's id.
  public let id: String
  /// Its version.
  public let version: String
  /// What a reader calls it.
  public let title: LocalizedText
  /// The SHA-256 over its files, in the order of their paths.
  public let sha256: String
  /// How many rules it has.
  public let ruleCount: Int
  /// Its points in their order.
  public let points: [Pack.Point]
  /// The parameters in force on the review date, and whether anybody has verified them.
  public let parameters: [Parameter]
  private let pack: Pack

  /// What a report says of a pack as it is on a day.
  public init(_ pack: Pack, sha256: String, on day: CalendarDate) {
    self.pack = pack
    id = pack.id
    version = pack.version
    title = pack.title
    self.sha256 = sha256
    ruleCount = pack.rules.count
    points = pack.points
    parameters = pack.parameters.compactMap { parameter in
      parameter.version(on: day).map {
        Parameter(name: parameter.name, value: $0.text, isVerified: $0.isVerified)
      }
    }
  }

  /// The rules in the pack's order. Made when asked for: most reports need none of it.
  public func rules(_ language: Language) -> [RuleSummary] {
    let words = ConditionWords(pack, language)
    return pack.rules.map { RuleSummary($0, words, language) }
  }

  /// What summaries over its subjects group by and count.
  public var statistics: PackStatistics { pack.statistics }

  /// A parameter's value as the review used it.
  public struct Parameter: Sendable {
    /// The name.
    public let name: String
    /// The value as its author wrote it.
    public let value: String
    /// Whether the figure was checked against its source.
    public let isVerified: Bool
  }
}
