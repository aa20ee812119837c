import Review
import Rules
import SourceText

extension HTMLOutput {
  /// One subject in full. Headings start at `h2`; ids of findings start with `prefix`.
  mutating func writeSubject(
    _ review: SubjectReview, _ pack: PackSummary?, prefix: String, _ options: ReportOptions
  ) {
    let language = options.language
    writeHead(of: review, language)
    if !review.diagnostics.isEmpty {
      element("section", class: "faults") { html in
        html.element("h3", HTMLWording.faults[language])
        html.element("ul") { html in
          for diagnostic in review.diagnostics { html.writeDiagnostic(diagnostic, language) }
        }
      }
    }
    let points = pack?.points ?? []
    if !review.points.isEmpty { writePoints(review, points, prefix, language) }
    if let text = review.text { writeDraft(text, review, prefix: prefix, language) }
    if !review.findings.isEmpty { writeFindings(of: review, points, prefix, language) }
    writeRequests(of: review, language)
    if options.explain, !review.explanations.isEmpty {
      element("details", class: "passed") { html in
        html.element("summary", "\(ReportWording.passed[language]) (\(review.explanations.count))")
        html.element("ul", class: "plain") { html in
          for finding in review.explanations { html.writeExplanation(finding, language) }
        }
      }
    }
  }

  private mutating func writeHead(of review: SubjectReview, _ language: Language) {
    element("header", class: "subject") { html in
      html.element("h2") { html in
        html.write(review.title ?? review.name)
        if review.title != nil, !review.id.isEmpty { html.element("small", review.id) }
      }
      html.element("p", class: "conclusion") { html in
        html.writeVerdict(review.verdict, language)
        if let opinion = review.opinion {
          html.element("strong", opinion.conclusion)
          html.write(" ")
          html.write(opinion.text)
        }
      }
      html.element("dl", class: "facts") { html in
        if let score = review.score {
          html.term(ReportWording.score[language], ReportWording.score(score)[language])
        }
        html.term(ReportWording.reviewDate[language], review.asOf)
        html.term(ReportWording.file[language]) { $0.element("code", review.place) }
        for line in review.opinion?.header ?? [] { html.term(line.title, line.value) }
        if !review.sha256.isEmpty {
          html.term(HTMLWording.digest[language]) { $0.element("code", class: "digest", review.sha256) }
        }
      }
    }
  }

  /// The verdict as a badge: a word with a sign, not a colour alone.
  mutating func writeVerdict(_ verdict: Verdict, _ language: Language) {
    element("span", class: "badge \(verdict.rawValue)", ReportWording.verdict(verdict)[language])
  }

  private mutating func writePoints(
    _ review: SubjectReview, _ points: [Pack.Point], _ prefix: String, _ language: Language
  ) {
    element("section", class: "points", [("aria-label", HTMLWording.pointsAtAGlance[language])]) { html in
      for counts in review.points where points.indices.contains(counts.point) {
        html.writePoint(counts, points[counts.point], "\(prefix)-p\(counts.point)", language)
      }
    }
    line()
  }

  private mutating func writePoint(
    _ counts: SubjectReview.PointSummary, _ point: Pack.Point, _ target: String, _ language: Language
  ) {
    let outcomes = [
      (Outcome.violation, counts.violation), (.undetermined, counts.undetermined), (.manual, counts.manual),
    ].filter { $0.1 > 0 }
    let worst = outcomes.first?.0 ?? .pass
    element(
      outcomes.isEmpty ? "div" : "a", class: "point \(worst.rawValue)",
      outcomes.isEmpty ? [] : [("href", "#\(target)")]
    ) { html in
      html.writeSign(worst, language)
      html.element("span", class: "name", point.title[language])
      html.element("span", class: "counts") { html in
        for (outcome, count) in outcomes {
          html.element("span", ReportWording.count(count, outcome)[language])
        }
        if counts.waived > 0 { html.element("span", ReportWording.waivedCount(counts.waived)[language]) }
        html.element("span", class: "passing", ReportWording.count(counts.pass, .pass)[language])
      }
    }
  }

  private mutating func writeFindings(
    of review: SubjectReview, _ points: [Pack.Point], _ prefix: String, _ language: Language
  ) {
    for (index, point) in points.enumerated() {
      let findings = review.findings.enumerated().filter { $0.element.point == index }
      if findings.isEmpty { continue }
      element("section", [("id", "\(prefix)-p\(index)")]) { html in
        html.element("h3", point.title[language])
        for (number, finding) in findings {
          html.writeFinding(finding, review, id: "\(prefix)-f\(number)", language)
        }
      }
    }
  }

  private mutating func writeRequests(of review: SubjectReview, _ language: Language) {
    let requests = review.requests
    guard !requests.isEmpty else { return }
    element("section", class: "requests") { html in
      html.element("h3", ReportWording.requests[language])
      html.element("ol") { html in
        for request in requests {
          html.element("li") { html in
            html.write(request.text)
            html.element("small", request.rules.joined(separator: " "))
          }
        }
      }
    }
  }

  /// A diagnostic in a list.
  mutating func writeDiagnostic(_ diagnostic: Diagnostic, _ language: Language) {
    element("li") { html in
      html.write(diagnostic.message[language])
      if let location = diagnostic.location {
        let position = location.file.position(of: location.range.lowerBound)
        html.write(" ")
        html.element("code", "\(location.file.path):\(position.line):\(position.column)")
      }
      for help in diagnostic.help { html.element("small", help[language]) }
    }
  }
}
