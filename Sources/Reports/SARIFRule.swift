import DataTree
import Review
import Rules
import SourceText

extension JSONOutput {
  /// Writes a rule as a SARIF reporting descriptor.
  mutating func writeDescriptor(_ rule: RuleSummary, _ pack: PackSummary, _ language: Language) {
    object { json in json.writeMembers(of: rule, pack, language) }
  }

  private mutating func writeMembers(of rule: RuleSummary, _ pack: PackSummary, _ language: Language) {
    member("id", rule.id)
    object("shortDescription") { $0.member("text", rule.title) }
    if let requirement = rule.requirement {
      object("fullDescription") { $0.member("text", requirement) }
    }
    let help = ReportWording.help(rule, language)
    object("help") { json in
      json.member(
        "text", help.map { "\($0.label)\(ReportWording.colon(language))\($0.text)" }.joined(separator: "\n"))
      json.member(
        "markdown",
        help.map { "**\($0.label)**\(ReportWording.colon(language))\(MarkdownText.escaped($0.text))" }
          .joined(separator: "\n\n"))
    }
    object("defaultConfiguration") { $0.member("level", rule.severity.sarifLevel) }
    object("properties") { json in
      json.member("pack", pack.id)
      if pack.points.indices.contains(rule.point) {
        let point = pack.points[rule.point]
        json.member("point", point.id)
        json.member("tags", [pack.id, point.id, rule.severity.rawValue])
      }
      json.member("severity", rule.severity.rawValue)
      json.member("basis", rule.basis)
    }
  }

  /// The members of what a run rests on.
  mutating func writeMembers(of receipt: Receipt) {
    member("asOf", receipt.asOf)
    member("calendar", receipt.calendar)
    member("catalogue", receipt.catalogue)
    array("packs") { json in
      for pack in receipt.packs {
        json.object { json in
          json.member("id", pack.id)
          json.member("version", pack.version)
          json.member("sha256", pack.sha256)
        }
      }
    }
  }
}

extension Rule.Severity {
  /// The level of SARIF for a violation.
  var sarifLevel: String {
    switch self {
    case .fatal, .major: "error"
    case .minor: "warning"
    }
  }
}
