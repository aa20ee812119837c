import Rules
import SourceText

/// The review of one subject.
public struct SubjectReview: Sendable {
  /// The subject's kind; empty where it could not be read.
  public let kind: String
  /// The subject's id; empty where it holds none.
  public let id: String
  /// A word for the subject that a reader knows, such as the case's title.
  public let title: String?
  /// The path it was read from.
  public let path: String
  /// The line it starts on.
  public let line: Int
  /// The SHA-256 of its bytes.
  public let sha256: String
  /// The day that the review speaks for.
  public let asOf: String
  /// The id of the pack; nil for an invalid subject of unknown kind.
  public let pack: String?
  /// The verdict.
  public let verdict: Verdict
  /// The score; nil where the pack does not score or the subject is invalid.
  public let score: SubjectScore?
  /// The rules' outcomes by point, in the pack's order.
  public let points: [PointSummary]
  /// The findings, gravest first.
  public var findings: [Finding]
  /// Why rules passed or did not apply; empty unless asked for.
  public let explanations: [Finding]
  /// Faults and remarks about the subject's form.
  public let diagnostics: [Diagnostic]
  /// The waivers that cover a finding but have no effect on it.
  public var refusals: [WaiverRefusal] = []
  /// What summaries group the subject by: the group's id and the values, in the pack's order.
  public var facts: [(group: String, values: [String])] = []
  /// Whether the pack's indicators hold, in its order; nil where one does not apply.
  public var indicators: [(indicator: String, holds: Bool?)] = []
  /// The text of a draft as written, a line a paragraph; only where reports show it.
  public var text: SourceFile?
  /// What an opinion says; only where one is asked for and the pack has a form for it.
  public var opinion: SubjectOpinion?

  /// How the rules of one point came out.
  public struct PointSummary: Sendable {
    /// The index of the point in the pack.
    public let point: Int
    /// How many rules passed.
    public var pass = 0
    /// How many are violated.
    public var violation = 0
    /// How many could not be decided.
    public var undetermined = 0
    /// How many a person has to judge.
    public var manual = 0
    /// How many do not apply.
    public var notApplicable = 0
    /// How many found only what waivers cover.
    public var waived = 0
  }
}

extension SubjectReview.PointSummary {
  mutating func count(_ outcome: Outcome) {
    switch outcome {
    case .pass: pass += 1
    case .violation: violation += 1
    case .undetermined: undetermined += 1
    case .manual: manual += 1
    case .notApplicable: notApplicable += 1
    }
  }
}

extension SubjectReview {
  /// The review of a document that cannot be read as a subject.
  public static func invalid(_ file: SourceFile, sha256: String, diagnostics: [Diagnostic]) -> SubjectReview {
    SubjectReview(
      kind: "", id: "", title: nil, path: file.path, line: file.firstLine, sha256: sha256, asOf: "",
      pack: nil,
      verdict: .invalid, score: nil, points: [], findings: [], explanations: [], diagnostics: diagnostics)
  }
}
