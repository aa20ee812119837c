import CEL
import Law
import SourceText

extension LegalFunctions {
  /// Functions of cited provisions. What the catalogue does not hold is unknown, never "does not exist".
  static func articles(_ catalogue: LawCatalogue) -> [FunctionDeclaration] {
    [
      FunctionDeclaration(
        "article",
        documentation: LocalizedText(
          zh: "所引条文：法律（目录编号或者标题）、版本日期、条。",
          en: "A cited article: the law (its key or title), the version's date, the article's number."),
        examples: ["article('行政处罚法', date('2021-01-22'), 64)", "article('行政处罚法', 64, date('2026-11-01'))"],
        [
          .init(
            "article_of_version", [.string, .date, .int], .article,
            .variadic { arguments, _ in
              guard
                arguments.count == 3, case .string(let law) = arguments[0], let date = arguments[1].date,
                case .int(let number) = arguments[2]
              else { return noOverload }
              guard let article = Int(exactly: number).flatMap({ ArticleNumber($0) }) else {
                return fault(zh: "没有第 \(number) 条这样的条号", en: "\(number) is no number of an article")
              }
              let version = catalogue.law(law.description).law.flatMap {
                catalogue.version(of: $0, dated: date)
              }
              return CitedProvision(version: version, provision: Provision(article)).value
            }),
          .init(
            "article_on_day", [.string, .int, .date], .article,
            .variadic { arguments, _ in
              guard
                arguments.count == 3, case .string(let law) = arguments[0],
                case .int(let number) = arguments[1],
                let day = arguments[2].date
              else { return noOverload }
              guard let article = Int(exactly: number).flatMap({ ArticleNumber($0) }) else {
                return fault(zh: "没有第 \(number) 条这样的条号", en: "\(number) is no number of an article")
              }
              let citation = ArticleCitation(law: law.description, provision: Provision(article))
              return CitedProvision(
                version: catalogue.resolve(citation, on: day).version, provision: Provision(article)
              ).value
            }),
        ]),
      part("paragraph", LocalizedText(zh: "所引条文的款。", en: "A paragraph of the cited article.")) {
        $0.paragraph = $1
      },
      part("item", LocalizedText(zh: "所引条文的项。", en: "An item of the cited article or paragraph.")) {
        $0.item = $1
      },
      FunctionDeclaration(
        "known",
        documentation: LocalizedText(zh: "目录中有无该版本。", en: "Whether the catalogue holds the version."),
        [
          .init(
            "article_known", [.article], .bool, isMember: true,
            .unary { value, _ in
              guard let cited = CitedProvision(value) else { return noOverload }
              return .bool(cited.version != nil)
            })
        ]),
      FunctionDeclaration(
        "exists",
        documentation: LocalizedText(zh: "该版本有无此条、款、项。", en: "Whether the version has the provision."),
        [
          .init(
            "article_exists", [.article], .bool, isMember: true,
            .unary { value, _ in
              ask(value) { version, provision in
                switch catalogue.existence(of: provision, in: version) {
                case .exists: .bool(true)
                case .doesNotExist: .bool(false)
                case .unknown: notInTable(version, catalogue)
                }
              }
            })
        ]),
      FunctionDeclaration(
        "inForce",
        documentation: LocalizedText(zh: "该版本在某日是否施行。", en: "Whether the version applies on a day."),
        [
          .init(
            "article_in_force", [.article, .date], .bool, isMember: true,
            .binary { value, day, _ in
              guard let day = day.date else { return noOverload }
              return ask(value) { version, _ in
                switch catalogue.validity(of: version, on: day).status {
                case .inForce: .bool(true)
                case .notYetInForce, .superseded, .repealed: .bool(false)
                case .mayHaveExpired, .unknown: notInTable(version, catalogue)
                }
              }
            })
        ]),
      FunctionDeclaration(
        "repealed",
        documentation: LocalizedText(
          zh: "该法在某日是否已经废止（为新版本取代的不算）。",
          en: "Whether the law has ended by a day (being superseded by a newer version does not count)."),
        [
          .init(
            "article_repealed", [.article, .date], .bool, isMember: true,
            .binary { value, day, _ in
              guard let day = day.date else { return noOverload }
              return ask(value) { version, _ in
                switch catalogue.validity(of: version, on: day).status {
                case .repealed: .bool(true)
                case .inForce, .notYetInForce, .superseded: .bool(false)
                case .mayHaveExpired, .unknown: notInTable(version, catalogue)
                }
              }
            })
        ]),
      FunctionDeclaration(
        "superseded",
        documentation: LocalizedText(
          zh: "该版本在某日是否已为同一法律的新版本取代。",
          en: "Whether a newer version of the law has replaced this one by a day."),
        [
          .init(
            "article_superseded", [.article, .date], .bool, isMember: true,
            .binary { value, day, _ in
              guard let day = day.date else { return noOverload }
              return ask(value) { version, _ in
                switch catalogue.validity(of: version, on: day).status {
                case .superseded: .bool(true)
                case .inForce, .notYetInForce, .repealed: .bool(false)
                case .mayHaveExpired, .unknown: notInTable(version, catalogue)
                }
              }
            })
        ]),
      FunctionDeclaration(
        "level",
        documentation: LocalizedText(zh: "该法的位阶。", en: "The rank of the law."),
        [
          .init(
            "article_level", [.article], .string, isMember: true,
            .unary { value, _ in
              ask(value) { version, _ in
                catalogue.level(of: version).map { .string(Text($0.rawValue)) }
                  ?? notInTable(version, catalogue)
              }
            })
        ]),
    ]
  }

  private static func part(
    _ name: String, _ documentation: LocalizedText, _ set: @escaping @Sendable (inout Provision, Int) -> Void
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: documentation,
      [
        .init(
          "article_\(name)", [.article, .int], .article, isMember: true,
          .binary { value, number, _ in
            guard var cited = CitedProvision(value), case .int(let number) = number else { return noOverload }
            guard let number = Int(exactly: number), (1...Provision.maximumPart).contains(number) else {
              return fault(zh: "没有 \(number) 这样的款、项编号", en: "\(number) is no number of a paragraph or item")
            }
            set(&cited.provision, number)
            return cited.value
          })
      ])
  }

  private static func ask(_ value: Value, _ answer: (LawVersionID, Provision) -> Value) -> Value {
    guard let cited = CitedProvision(value) else { return noOverload }
    guard let version = cited.version else { return .unknown(Unknown(.named("catalogue."))) }
    return answer(version, cited.provision)
  }

  private static func notInTable(_ version: LawVersionID, _ catalogue: LawCatalogue) -> Value {
    .unknown(Unknown(.named("catalogue.\(catalogue.title(of: version))")))
  }
}

/// A provision of a version of a law, as a value of type `article`.
struct CitedProvision {
  /// The version; nil where the catalogue does not hold it.
  let version: LawVersionID?
  var provision: Provision

  private static let noVersion: Int64 = -1

  init(version: LawVersionID?, provision: Provision) {
    self.version = version
    self.provision = provision
  }

  init?(_ value: Value) {
    guard case .opaque(let opaque) = value, opaque.type == .article else { return nil }
    self.init(opaque)
  }

  init?(_ opaque: Opaque) {
    guard let provision = Provision(packed: opaque.low) else { return nil }
    self.provision = provision
    version =
      opaque.high == Self.noVersion
      ? nil : LawVersionID(rawValue: Int32(truncatingIfNeeded: opaque.high))
  }

  var value: Value {
    // Every number was checked when it was put in, so that there is a word.
    guard let packed = provision.packed else { return LegalFunctions.noOverload }
    return .opaque(
      Opaque(type: .article, low: packed, high: version.map { Int64($0.rawValue) } ?? Self.noVersion))
  }

  func text(in catalogue: LawCatalogue) -> String {
    let law = version.map { "《\(catalogue.title(of: $0))》" } ?? "?"
    return law + "#" + provision.article.text
  }
}
