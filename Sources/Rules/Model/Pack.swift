import CEL
import Drafts
import SourceText

/// A rule pack, checked and compiled: everything that can be done before the first subject is read.
public struct Pack: Sendable {
  /// The identifier, such as `penalty-case`.
  public let id: String
  /// The version.
  public let version: String
  /// The `kind` of the subjects it reviews.
  public let kind: String
  /// What a reader calls it.
  public let title: LocalizedText
  /// How subjects are identified and dated.
  public let subject: SubjectKey
  /// The words by which drafts are read; nil where subjects are JSON documents only.
  public let reading: DraftVocabulary?
  /// The review points in their order.
  public let points: [Point]
  /// The stages of a subject in their order; empty where the pack has none.
  public let stages: [String]
  /// The declared shape of the subjects.
  public let schema: SubjectSchema
  /// The parameters, in the order of their declaration.
  public let parameters: [Parameter]
  /// The tables, in the order of their declaration.
  public let tables: [PackTable]
  /// The words that drafts are read with; empty for a pack of other subjects.
  package let lexicon: Lexicon
  /// The definitions, in the order of their declaration.
  public let definitions: [Definition]
  /// How subjects are scored; nil where the pack does not score.
  public let scoring: ScoringScheme?
  /// The rules, by point and then by id.
  public let rules: [Rule]
  /// The fatal rules whose violation may be waived all the same.
  public let waivableFatal: Set<String>
  let reportStatistics: Lazy<PackStatistics>
  let opinionForm: Lazy<OpinionForm?>
  /// What expressions over the subject may refer to.
  public let environment: Environment
  /// The inputs of an evaluation and where each comes from.
  let inputs: InputLayout

  /// A review point (五点之一).
  public struct Point: Sendable {
    /// The identifier, such as `procedure`.
    public let id: String
    /// The letters that the ids of its rules start with.
    public let prefix: String
    /// What a reader calls it.
    public let title: LocalizedText
  }

  /// Which fields of a subject identify, date and stage it; each a path of field names.
  public struct SubjectKey: Sendable {
    /// The variable that stands for the subject in expressions.
    public let variable: String
    /// The field that identifies it.
    public let id: [String]
    /// The field with a name that a reader knows it by.
    public let title: [String]?
    /// The field with its review date.
    public let date: [String]?
    /// The field with its stage.
    public let stage: [String]?
  }

  /// The rule with an id.
  public func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }
}

extension Pack {
  /// What summaries group by and count.
  public var statistics: PackStatistics { reportStatistics.value }

  /// The form of the review opinion; nil where the pack has none.
  public var opinion: OpinionForm? { opinionForm.value }

  /// Whether a name stands for a parameter or for a definition that is a value.
  func isNamedValue(_ name: String) -> Bool {
    if name.hasPrefix("config.") { return parameters.contains { "config." + $0.name == name } }
    return definitions.contains { $0.name == name && $0.parameters.isEmpty }
  }
}
