import Review
import Rules
import SourceText

extension HTMLOutput {
  /// A finding as a card.
  mutating func writeFinding(_ finding: Finding, _ review: SubjectReview, id: String, _ language: Language) {
    let waived = finding.waiver != nil ? " waived" : ""
    element("article", class: "finding \(finding.outcome.rawValue)\(waived)", [("id", id)]) { html in
      html.element("h4") { html in
        html.writeSign(finding.outcome, language)
        html.element("span", class: "rule", finding.rule)
        html.element("span", class: "title", finding.title)
        html.element("span", class: "tag", ReportWording.outcome(finding.outcome)[language])
        html.element(
          "span", class: "tag \(finding.severity.rawValue)",
          ReportWording.severity(finding.severity)[language])
        if finding.waiver != nil { html.element("span", class: "tag", ReportWording.waived[language]) }
        if let baseline = finding.baseline {
          html.element("span", class: "tag", ReportWording.baseline(baseline)[language])
        }
      }
      html.element("p", class: "message", finding.message)
      html.element("dl") { html in
        if !finding.calculation.isEmpty {
          html.term(ReportWording.calculation[language]) { html in
            html.element("ul", class: "places") { html in
              for line in finding.calculation { html.element("li", line) }
            }
          }
        }
        if !finding.locations.isEmpty {
          html.term(ReportWording.place[language]) { html in
            html.element("ul", class: "places") { html in
              for place in finding.locations { html.writePlace(place, review, language) }
            }
          }
        }
        if !finding.calculation.isEmpty {
          html.term(ReportWording.calculation[language]) { html in
            html.element("ul", class: "places") { html in
              for line in finding.calculation { html.element("li", line) }
            }
          }
        }
        html.term(
          ReportWording.basis[language],
          ReportWording.list(finding.basis.map { $0.dated(language) }, language))
        if finding.outcome == .violation { html.term(ReportWording.remedy[language], finding.remedy ?? "") }
        html.term(ReportWording.request[language], finding.request ?? "")
        for name in finding.unverifiedParameters {
          html.term(ReportWording.parameter[language], ReportWording.unverified(name)[language])
        }
        if let waiver = finding.waiver {
          html.term(ReportWording.waived[language], ReportWording.waiver(waiver)[language])
        }
      }
      html.writeValues(of: finding, language)
    }
    line()
  }

  /// Why a rule passed, does not apply or found something: the condition in words and what was compared.
  mutating func writeExplanation(_ finding: Finding, _ language: Language) {
    element("li", class: "explanation") { html in
      html.writeSign(finding.outcome, language)
      html.element("span", class: "rule", finding.rule)
      html.element("span", class: "title", finding.title)
      html.element("span", class: "tag", ReportWording.outcome(finding.outcome)[language])
      html.element("dl") { html in
        html.term(ReportWording.condition[language], finding.condition ?? "")
        html.term(
          ReportWording.basis[language],
          ReportWording.list(finding.basis.map { $0.dated(language) }, language))
      }
      html.writeTable(of: finding, language)
    }
    line()
  }

  /// The sign that tells outcomes apart without colour.
  mutating func writeSign(_ outcome: Outcome, _ language: Language) {
    let sign =
      switch outcome {
      case .pass: "✓"
      case .violation: "✗"
      case .undetermined: "?"
      case .manual: "!"
      case .notApplicable: "–"
      }
    element("span", class: "sign \(outcome.rawValue)", [("aria-hidden", "true")], sign)
  }

  /// A label and its text; nothing where there is none.
  mutating func term(_ label: String, _ text: String) {
    if !text.isEmpty { term(label) { $0.write(text) } }
  }

  /// A label and what stands beside it.
  mutating func term(_ label: String, _ content: (inout HTMLOutput) -> Void) {
    element("dt", label)
    element("dd") { content(&$0) }
  }

  private mutating func writePlace(_ place: Finding.Location, _ review: SubjectReview, _ language: Language) {
    element("li") { html in
      html.element("span", place.clause ?? place.title)
      if let value = place.value {
        html.write(" ")
        html.element("q", value)
      } else if place.clause != nil, !place.text.isEmpty {
        html.write(" ")
        html.element("q", place.text)
      }
      html.write(" ")
      html.element("code", "\(review.path):\(place.line):\(place.column)")
    }
  }

  private mutating func writeValues(of finding: Finding, _ language: Language) {
    guard !finding.values.isEmpty || finding.condition != nil else { return }
    element("details", class: "values") { html in
      html.element("summary", ReportWording.values[language])
      if let condition = finding.condition { html.element("p", condition) }
      html.writeTable(of: finding, language)
    }
  }

  private mutating func writeTable(of finding: Finding, _ language: Language) {
    guard !finding.values.isEmpty else { return }
    element("table", class: "compared") { html in
      for compared in finding.values {
        html.element("tr") { html in
          html.element("th", [("scope", "row")]) { $0.element("code", compared.expression) }
          html.element("td", compared.value)
          html.element("td", class: "at", compared.location.map { "\($0.line):\($0.column)" } ?? "")
        }
      }
    }
  }
}
