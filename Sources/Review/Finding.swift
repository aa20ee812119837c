import Law
import Rules

/// One thing that a review has to say: a violation, a missing fact, or a matter for judgement; and, where
/// asked for, why a rule passed.
public struct Finding: Sendable {
  /// The rule's id.
  public let rule: String
  /// The index of the rule's point in the pack.
  public let point: Int
  /// How grave a violation would be.
  public let severity: Rule.Severity
  /// What the rule says.
  public let outcome: Outcome
  /// What the rule asks for.
  public let title: String
  /// What is wrong, missing or to be judged.
  public let message: String
  /// How its figures were computed, line by line.
  public let calculation: [String]
  /// What to do.
  public let remedy: String?
  /// Which material to ask for.
  public let request: String?
  /// The articles.
  public let basis: [Citation]
  /// Where.
  public let locations: [Location]
  /// The values that were compared.
  public let values: [ComparedValue]
  /// The paths of the fields that are missing.
  public let missing: [String]
  /// Names of parameters that the finding rests on and that nobody has verified.
  public let unverifiedParameters: [String]
  /// The same for the same matter in the same subject, whatever else changes.
  public let fingerprint: String
  /// What a violation does to the decision.
  public let effect: Rule.LegalEffect?
  /// What the rule asks for, in legal words; only where reasons are asked for.
  public let condition: String?
  /// The waiver that covers it.
  public var waiver: Waiver?
  /// How it stands to an earlier report; nil where there is none to compare with.
  public var baseline: BaselineState?
  /// Whether it blocks the run.
  public var blocks = false

  /// A value that a condition read.
  public struct ComparedValue: Sendable {
    /// The expression.
    public let expression: String
    /// Its value, as a reader writes it.
    public let value: String
    /// Where it stands; only where reasons are asked for and the value stands in the subject.
    public let location: Location?
  }

  /// A place in a subject.
  public struct Location: Sendable {
    /// The place as a JSON pointer.
    public let pointer: String
    /// The first line, from 1.
    public let line: Int
    /// The first column, from 1, in Unicode scalars.
    public let column: Int
    /// The last line.
    public let endLine: Int
    /// The column after the last character.
    public let endColumn: Int
    /// The source text; for a long value its first line.
    public let text: String
    /// The clause of a draft, as a lawyer names it; nil for other places.
    public let clause: String?
    /// What a reader calls the place.
    public let title: String
    /// The value as a reader writes it; nil for records and lists, and where there is none.
    public let value: String?
    /// Whether the place is one where something is missing; line and column are then those of what should
    /// hold it.
    public let isAbsent: Bool
    /// Where it is in the text of a draft (`SubjectReview.text`), in bytes; nil for what is no part of it.
    public var span: Range<Int>?
  }

  /// A cited provision, resolved against the catalogue.
  public struct Citation: Sendable {
    /// The law's title.
    public let law: String
    /// The date of the version in force on the review date.
    public let version: String?
    /// The article, such as `64` or `133-1`.
    public let article: String
    /// The paragraph.
    public let paragraph: Int?
    /// The item.
    public let item: Int?
    /// The provision as a lawyer writes it.
    public let text: String
  }
}
