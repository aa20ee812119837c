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
          zh: "所引条文：法律（目录编号或者标题）、版本日期或者年份、条。",
          en: "A cited article: the law (its key or title), the version's date or year, the article's number."
        ),
        examples: ["article('行政处罚法', date('2021-01-22'), 64)", "article('行政处罚法', 64, date('2026-11-01'))"],
        [
          citing("article_of_version", [.string, .date, .int], number: 2, catalogue) { law, arguments in
            guard let date = arguments[1].date else { return nil }
            return catalogue.version(of: law, dated: date).map { .version($0) } ?? .missingVersion(law, date)
          },
          citing("article_of_year", [.string, .int, .int], number: 2, catalogue) { law, arguments in
            guard case .int(let year) = arguments[1] else { return nil }
            return source(of: law, year: year, catalogue)
          },
          citing("article_on_day", [.string, .int, .date], number: 1, catalogue) { law, arguments in
            guard let day = arguments[2].date else { return nil }
            return catalogue.version(of: law, citedOn: day).map { .version($0) } ?? .unknownLaw
          },
        ]),
      part("paragraph", LocalizedText(zh: "所引条文的款。", en: "A paragraph of the cited article.")) {
        $0.paragraph = $1
        return $0.isInRange
      },
      part("item", LocalizedText(zh: "所引条文的项。", en: "An item of the cited article or paragraph.")) {
        $0.item = $1
        return $0.isInRange
      },
      part(
        "insertion",
        LocalizedText(
          zh: "条之几：article(…, 133, …).insertion(1) 为第一百三十三条之一。",
          en: "An inserted article: article(…, 133, …).insertion(1) is 第一百三十三条之一.")
      ) {
        guard $1 >= 1, let article = ArticleNumber($0.article.number, insertion: $1) else { return false }
        $0.article = article
        return true
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
              ask(value, catalogue) { version, provision in
                switch catalogue.existence(of: provision, in: version) {
                case .exists: .bool(true)
                case .doesNotExist: .bool(false)
                case .unknown: nil
                }
              }
            })
        ]),
      standing(
        "inForce", LocalizedText(zh: "该版本在某日是否施行。", en: "Whether the version applies on a day."), .inForce,
        catalogue),
      standing(
        "repealed",
        LocalizedText(
          zh: "该法在某日是否已经废止（为新版本取代的不算）。",
          en: "Whether the law has ended by a day (being superseded by a newer version does not count)."),
        .repealed, catalogue),
      standing(
        "superseded",
        LocalizedText(
          zh: "该版本在某日是否已为同一法律的新版本取代。",
          en: "Whether a newer version of the law has replaced this one by a day."),
        .superseded, catalogue),
      standing(
        "mayHaveExpired",
        LocalizedText(
          zh: "目录来源标明该法已经失效而未载明日期，在某日可能已经失效。",
          en:
            "Whether the law may have ended by a day: the source marks it as ended and does not say since when."
        ),
        .mayHaveExpired, catalogue),
      FunctionDeclaration(
        "level",
        documentation: LocalizedText(zh: "该法的位阶。", en: "The rank of the law."),
        [
          .init(
            "article_level", [.article], .string, isMember: true,
            .unary { value, _ in
              ask(value, catalogue) { version, _ in
                catalogue.level(of: version).map { .string(Text($0.rawValue)) }
              }
            })
        ]),
    ]
  }

  /// A form of `article`: the law's title first, and the article's number as the argument `number`.
  private static func citing(
    _ id: String, _ parameters: [CELType], number: Int, _ catalogue: LawCatalogue,
    _ source: @escaping @Sendable (LawID, [Value]) -> CitedProvision.Source?
  ) -> FunctionDeclaration.Overload {
    .init(
      id, parameters, .article,
      .variadic { arguments, _ in
        guard
          arguments.count == parameters.count, case .string(let law) = arguments[0],
          case .int(let number) = arguments[number]
        else { return noOverload }
        guard let article = Int(exactly: number).flatMap({ ArticleNumber($0) }) else {
          return fault(zh: "没有第 \(number) 条这样的条号", en: "\(number) is no number of an article")
        }
        guard let known = catalogue.law(law.description).law else {
          return CitedProvision(source: .unknownLaw, provision: Provision(article)).value
        }
        guard let source = source(known, arguments) else { return noOverload }
        return CitedProvision(source: source, provision: Provision(article)).value
      })
  }

  /// The version that was adopted or took effect in a year, the last of them; of a year without one the day by which
  /// it would have been made.
  private static func source(of law: LawID, year: Int64, _ catalogue: LawCatalogue) -> CitedProvision.Source {
    let version = catalogue.versions(of: law).last { version in
      let years = [catalogue.versionDate(of: version)?.year, catalogue.effectiveDate(of: version)?.year]
      return years.contains { $0.map { Int64($0) == year } ?? false }
    }
    if let version { return .version(version) }
    let end = Int(exactly: year).flatMap { CalendarDate(year: $0, month: 12, day: 31) }
    return end.map { .missingVersion(law, $0) } ?? .unknownLaw
  }

  private static func part(
    _ name: String, _ documentation: LocalizedText, _ set: @escaping @Sendable (inout Provision, Int) -> Bool
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: documentation,
      [
        .init(
          "article_\(name)", [.article, .int], .article, isMember: true,
          .binary { value, number, _ in
            guard var cited = CitedProvision(value), case .int(let number) = number else { return noOverload }
            guard let part = Int(exactly: number), set(&cited.provision, part) else {
              return fault(
                zh: "没有 \(number) 这样的款、项、条之几编号",
                en: "\(number) is no number of a paragraph, an item or an inserted article")
            }
            return cited.value
          })
      ])
  }

  /// A question about what the cited version is on a day.
  private static func standing(
    _ name: String, _ documentation: LocalizedText, _ wanted: CitedProvision.Standing,
    _ catalogue: LawCatalogue
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: documentation,
      examples: ["article('行政处罚法', date('2017-09-01'), 42).\(name)(date('2026-01-01'))"],
      [
        .init(
          "article_\(name)", [.article, .date], .bool, isMember: true,
          .binary { value, day, _ in
            guard let cited = CitedProvision(value), let day = day.date else { return noOverload }
            let standing = cited.standing(on: day, in: catalogue)
            let isOpen = standing == .notInTable || standing == .mayHaveExpired && wanted != .mayHaveExpired
            return isOpen ? cited.unknown(in: catalogue) : .bool(standing == wanted)
          })
      ])
  }

  private static func ask(
    _ value: Value, _ catalogue: LawCatalogue, _ answer: (LawVersionID, Provision) -> Value?
  ) -> Value {
    guard let cited = CitedProvision(value) else { return noOverload }
    return cited.version.flatMap { answer($0, cited.provision) } ?? cited.unknown(in: catalogue)
  }
}
