import Law
import SourceText

/// A version of a law in one line: its date, and from when to when it applies.
struct VersionLine {
  let text: String

  init(_ version: LawVersionID, _ catalogue: LawCatalogue, _ language: Language) {
    let title = "《\(catalogue.shortTitle(of: version))》"
    let date = catalogue.versionDate(of: version)?.text ?? "?"
    let from = catalogue.effectiveDate(of: version)?.text ?? "?"
    let end = catalogue.endDate(of: version)?.text
    let soft = catalogue.isEffectiveDateAssumed(of: version)
    let words = LocalizedText(
      zh: "\(title) \(date) 版，\(from)\(soft ? "（推定）" : "")起施行" + (end.map { "，至 \($0) 前" } ?? ""),
      en: "\(title) version of \(date), in force from \(from)\(soft ? " (assumed)" : "")"
        + (end.map { " to before \($0)" } ?? ""))
    text = words[language]
  }
}
