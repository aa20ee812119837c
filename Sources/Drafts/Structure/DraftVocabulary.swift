import SourceText

/// The words by which the parts of a document are recognised; data of a rule pack (`reading`).
public struct DraftVocabulary: Sendable {
  /// Kinds of documents (文种), such as 通知; a title ends with one.
  public var documentKinds: [String] = []
  /// Ends of titles, such as 决定书: the pack reviews these documents where no pack was asked for.
  public var claims: [String] = []
  /// What the name of an issuer ends with, and what it then is; the first that fits counts.
  public var issuers: [IssuerForm] = []
  /// Words of which the basis sentence of a document holds one, such as 根据.
  public var basisWords: [String] = []
  /// Words before which a sentence has a break even without a comma, such as 违者.
  public var breaksBefore: [String] = []
  /// Words behind the day from which a document applies, such as 起施行.
  public var effectWords: [String] = []
  /// Words before the term of a document's validity, such as 有效期.
  public var validityWords: [String] = []
  /// Words behind the body that interprets a document, such as 负责解释.
  public var interpretationWords: [String] = []
  /// Words behind the titles of documents that a document repeals, such as 同时废止.
  public var repealWords: [String] = []
  /// Words by which a title says that the document is on trial, such as 试行.
  public var trialWords: [String] = []

  /// The form of an issuer's name.
  public struct IssuerForm: Sendable {
    /// The end of the name.
    public let suffix: String
    /// The value of `issuer.kind`.
    public let kind: String
    /// The value of `issuer.level`; nil where the name does not tell.
    public let level: String?

    /// A form from its parts.
    public init(suffix: String, kind: String, level: String?) {
      self.suffix = suffix
      self.kind = kind
      self.level = level
    }
  }

  /// No words: parts that are told by words alone are then not recognised.
  public init() {}

  /// Whether a document with this title is one of those that the pack claims.
  public func claims(title: String) -> Bool { claims.contains { title.hasSuffix($0) } }

  /// The form that an issuer's name has.
  public func issuerForm(of name: String) -> IssuerForm? { issuers.first { name.hasSuffix($0.suffix) } }

  /// The kind that a title ends with, before remarks such as （试行）.
  public func documentKind(of title: String) -> String? {
    var title = Substring(title)
    while title.hasSuffix("）"), let open = title.lastIndex(of: "（") { title = title[..<open] }
    return documentKinds.filter { title.hasSuffix($0) }.max { $0.utf8.count < $1.utf8.count }
  }
}
