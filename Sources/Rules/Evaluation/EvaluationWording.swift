import CEL
import SourceText

/// What readers are told of evaluations that could not decide.
public enum EvaluationWording {
  static let someField = LocalizedText(zh: "某一字段", en: "some field")

  /// A fact that is not in the subject: a parameter, a year of the calendar, an entry of the catalogue.
  static func outsideFact(_ name: String, _ pack: Pack) -> LocalizedText {
    if name.hasPrefix("calendar.") {
      let year = name.dropFirst("calendar.".count)
      return LocalizedText(zh: "\(year)年工作日历", en: "the working-day calendar of \(year)")
    }
    if name.hasPrefix("catalogue.") {
      let law = name.dropFirst("catalogue.".count)
      return law.isEmpty
        ? LocalizedText(zh: "法规目录中关于所引法律的记载", en: "the law catalogue's entry for the cited law")
        : LocalizedText(zh: "法规目录中关于《\(law)》的记载", en: "the law catalogue's entry for 《\(law)》")
    }
    if name.hasPrefix("config."),
      let parameter = pack.parameters.first(where: { "config." + $0.name == name })
    {
      return LocalizedText(
        zh: "参数“\(parameter.title.zh)”（\(parameter.name)）",
        en: "the parameter “\(parameter.title.en)” (\(parameter.name))")
    }
    return LocalizedText(zh: name, en: name)
  }

  /// The message of an undetermined finding that waits for facts.
  public static func missing(_ facts: [MissingFact]) -> LocalizedText {
    LocalizedText(
      zh: "缺少" + facts.map(\.title.zh).joined(separator: "、") + "，无法认定",
      en: "Cannot be decided without: " + facts.map(\.title.en).joined(separator: "; "))
  }

  /// The message of an undetermined finding whose evaluation went wrong.
  public static func fault(_ error: EvaluationError) -> LocalizedText {
    if case .indexOutOfRange = error.reason {
      // Rules look people, evidence and papers up by id and take the first that fits.
      return LocalizedText(
        zh: "无法认定：按标识查找的人员、证据或者文书未列入案卷，或者列表为空（\(error.message.zh)）",
        en:
          "Cannot be decided: a person, item or paper that is referred to by its id is not in the file, or a list is empty (\(error.message.en))"
      )
    }
    return LocalizedText(
      zh: "条件无法计算：\(error.message.zh)", en: "The condition cannot be evaluated: \(error.message.en)")
  }
}
