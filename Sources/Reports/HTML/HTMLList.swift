import Review
import Rules
import SourceText

/// The list of a batch's subjects, which a reader filters and sorts.
struct HTMLList {
  private let language: Language
  private var rows = HTMLOutput()
  private var rules: Set<String> = []
  private(set) var count = 0
  private(set) var omitted = 0

  /// The most subjects that are listed: the memory of a batch does not grow with it.
  static let maximumRows = 20_000

  init(_ language: Language) { self.language = language }

  /// Adds a subject.
  ///
  /// - Parameter target: The id of its details on the page; nil where it has none.
  mutating func add(_ record: ReviewRecord, target: String?) {
    guard count < Self.maximumRows else {
      omitted += 1
      return
    }
    count += 1
    let open = record.findings.filter { !$0.isWaived }
    var ids: [String] = []
    for finding in open where !ids.contains(finding.rule) { ids.append(finding.rule) }
    rules.formUnion(ids)
    let name = record.id.isEmpty ? record.place : record.id
    let facts = record.facts.map { $0.values.joined(separator: " ") }.joined(separator: " ")
    rows.element(
      "tr",
      [
        ("data-verdict", record.verdict.rawValue), ("data-rules", ids.joined(separator: " ")),
        ("data-facts", facts),
      ]
    ) { html in
      html.element("th", [("scope", "row")]) { html in
        if let target { html.element("a", [("href", "#\(target)")], name) } else { html.write(name) }
      }
      html.element("td", record.title)
      html.element("td") { $0.writeVerdict(record.verdict, language) }
      html.element("td", class: "number", record.score.map(HTMLWording.decimal) ?? "")
      html.element("td", class: "number", "\(open.count)")
      html.element(
        "td", class: "ids",
        ids.prefix(Self.shownRules).joined(separator: " ") + (ids.count > Self.shownRules ? " …" : ""))
    }
    rows.line()
  }

  private static let shownRules = 8

  func write(into html: inout HTMLOutput) {
    html.element("section", [("id", "subjects")]) { html in
      html.element("h2", HTMLWording.subjects[language])
      writeFilter(into: &html)
      html.element("div", class: "scroll") { html in
        html.element("table", class: "subjects", [("id", "list")]) { html in
          html.element("thead") { html in
            html.element("tr") { html in
              for head in [
                HTMLWording.identifier, HTMLWording.name, ReportWording.conclusion, ReportWording.score,
                HTMLWording.found, HTMLWording.rule,
              ] {
                html.element("th", [("scope", "col"), ("aria-sort", "none")]) { html in
                  html.element("button", [("type", "button")], head[language])
                }
              }
            }
          }
          html.raw("<tbody>\n\(rows.text)</tbody>")
        }
      }
      if omitted > 0 { html.element("p", ReportWording.omitted(omitted)[language]) }
    }
  }

  private func writeFilter(into html: inout HTMLOutput) {
    html.element("div", class: "filter", [("id", "filter"), ("hidden", nil)]) { html in
      html.element("label") { html in
        html.element("span", HTMLWording.search[language])
        html.open("input", [("type", "search"), ("id", "search")])
      }
      html.element("label") { html in
        html.element("span", ReportWording.conclusion[language])
        html.element("select", [("id", "verdict")]) { html in
          html.element("option", [("value", "")], HTMLWording.allVerdicts[language])
          for verdict in Verdict.allCases {
            html.element("option", [("value", verdict.rawValue)], ReportWording.verdict(verdict)[language])
          }
        }
      }
      html.element("label") { html in
        html.element("span", HTMLWording.rule[language])
        html.element("select", [("id", "rule")]) { html in
          html.element("option", [("value", "")], HTMLWording.allRules[language])
          for rule in rules.sorted() { html.element("option", [("value", rule)], rule) }
        }
      }
      html.element("button", [("type", "button"), ("id", "clear")], HTMLWording.clear[language])
      html.element(
        "output",
        [
          ("id", "shown"), ("aria-live", "polite"), ("data-text", HTMLWording.shown(-1, of: count)[language]),
        ],
        HTMLWording.shown(count, of: count)[language])
    }
  }
}
