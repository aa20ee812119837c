import Rules
import SourceText

/// A pack's rules as a table, with counts by point and severity.
struct RuleListing {
  private let pack: Pack
  private let language: Language

  init(_ pack: Pack, _ language: Language) {
    self.pack = pack
    self.language = language
  }

  var text: String {
    var lines = ["\(pack.title[language])  \(pack.id) \(pack.version)", ""]
    for (index, point) in pack.points.enumerated() {
      let rules = pack.rules.filter { $0.point == index }
      lines.append("  \(point.title[language])  \(counts(rules))")
      for rule in rules {
        let id = DisplayWidth.padded(rule.id, to: 8)
        let severity = DisplayWidth.padded(rule.severity.rawValue, to: 6)
        lines.append("    \(id) \(severity) \(rule.effect?.rawValue ?? "-")  \(rule.title[language])")
      }
      lines.append("")
    }
    lines.append("  \(counts(pack.rules))")
    return lines.joined(separator: "\n")
  }

  private func counts(_ rules: [Rule]) -> String {
    func count(_ severity: Rule.Severity) -> Int { rules.count { $0.severity == severity } }
    let numbers = Rule.Severity.allCases.reversed().map { "\($0.rawValue) \(count($0))" }
    return "\(rules.count) (\(numbers.joined(separator: ", ")))"
  }
}
