import DataTree
import Review
import SourceText

extension JSONOutput {
  /// Writes one review as the object that `json` and `ndjson` share (`fashen.report/1`).
  mutating func write(_ review: SubjectReview, points: [String], options: ReportOptions) {
    openObject()
    key("subject")
    openObject()
    key("kind")
    value(review.kind)
    key("id")
    value(review.id)
    member("title", ifAny: review.title)
    key("path")
    value(review.path)
    key("line")
    value(review.line)
    key("sha256")
    value(review.sha256)
    closeObject()
    key("asOf")
    value(review.asOf)
    key("pack")
    value(review.pack)
    key("verdict")
    value(review.verdict.rawValue)
    if let score = review.score {
      key("score")
      if let value = score.value { number(value.text) } else { null() }
      key("technicalScore")
      number(score.technical.text)
      key("grade")
      value(score.grade?[options.language])
    }
    if !review.facts.isEmpty || !review.indicators.isEmpty { writeStatistics(of: review) }
    key("points")
    openObject()
    for point in review.points where points.indices.contains(point.point) {
      key(points[point.point])
      openObject()
      key("pass")
      value(point.pass)
      key("violation")
      value(point.violation)
      key("undetermined")
      value(point.undetermined)
      key("manual")
      value(point.manual)
      key("notApplicable")
      value(point.notApplicable)
      key("waived")
      value(point.waived)
      closeObject()
    }
    closeObject()
    key("findings")
    openArray()
    for finding in review.findings { write(finding, points: points) }
    closeArray()
    if options.explain {
      key("explanations")
      openArray()
      for finding in review.explanations { write(finding, points: points) }
      closeArray()
    }
    key("diagnostics")
    openArray()
    for diagnostic in review.diagnostics { write(diagnostic, options.language) }
    closeArray()
    closeObject()
  }

  /// What summaries group and count.
  private mutating func writeStatistics(of review: SubjectReview) {
    object("facts") { json in
      for (group, values) in review.facts {
        json.key(group)
        json.openArray()
        for value in values { json.value(value) }
        json.closeArray()
      }
    }
    object("indicators") { json in
      for (indicator, holds) in review.indicators {
        json.key(indicator)
        if let holds { json.value(holds) } else { json.null() }
      }
    }
  }

  private mutating func write(_ finding: Finding, points: [String]) {
    openObject()
    key("rule")
    value(finding.rule)
    key("point")
    value(points.indices.contains(finding.point) ? points[finding.point] : "")
    key("severity")
    value(finding.severity.rawValue)
    key("outcome")
    value(finding.outcome.rawValue)
    key("title")
    value(finding.title)
    key("message")
    value(finding.message)
    key("calculation")
    openArray()
    for line in finding.calculation { value(line) }
    closeArray()
    key("remedy")
    value(finding.remedy)
    key("request")
    value(finding.request)
    key("basis")
    openArray()
    for citation in finding.basis {
      openObject()
      key("law")
      value(citation.law)
      key("version")
      value(citation.version)
      key("article")
      value(citation.article)
      key("paragraph")
      value(citation.paragraph)
      key("item")
      value(citation.item)
      closeObject()
    }
    closeArray()
    key("locations")
    openArray()
    for place in finding.locations {
      openObject()
      key("pointer")
      value(place.pointer)
      key("line")
      value(place.line)
      key("column")
      value(place.column)
      key("endLine")
      value(place.endLine)
      key("endColumn")
      value(place.endColumn)
      key("clause")
      value(place.clause)
      key("text")
      value(place.text)
      closeObject()
    }
    closeArray()
    key("values")
    openArray()
    for compared in finding.values {
      openObject()
      key("expression")
      value(compared.expression)
      key("value")
      value(compared.value)
      if let place = compared.location {
        member("pointer", place.pointer)
        member("line", place.line)
        member("column", place.column)
      }
      closeObject()
    }
    closeArray()
    key("missing")
    openArray()
    for path in finding.missing { value(path) }
    closeArray()
    if !finding.unverifiedParameters.isEmpty {
      key("unverifiedParameters")
      openArray()
      for name in finding.unverifiedParameters { value(name) }
      closeArray()
    }
    member("condition", ifAny: finding.condition)
    key("waiver")
    if let waiver = finding.waiver { object { $0.writeMembers(of: waiver) } } else { null() }
    if let baseline = finding.baseline { member("baseline", baseline.rawValue) }
    key("fingerprint")
    value(finding.fingerprint)
    closeObject()
  }

  /// Writes a diagnostic with its place.
  mutating func write(_ diagnostic: Diagnostic, _ language: Language) {
    openObject()
    key("severity")
    value(diagnostic.severity.rawValue)
    key("code")
    value(diagnostic.code)
    key("message")
    value(diagnostic.message[language])
    if let location = diagnostic.location {
      let position = location.file.position(of: location.range.lowerBound)
      key("path")
      value(location.file.path)
      key("line")
      value(position.line)
      key("column")
      value(position.column)
    }
    key("help")
    openArray()
    for help in diagnostic.help { value(help[language]) }
    closeArray()
    closeObject()
  }

  /// What is to be said of a batch as a whole: its waivers, its own findings, the baseline, how it ended.
  mutating func writeMembers(of summary: BatchSummary, _ language: Language) {
    array("waivers") { json in for use in summary.waivers { json.write(use) } }
    array("findings") { json in
      for finding in summary.findings {
        json.object { json in
          json.member("severity", finding.severity.rawValue)
          json.key("diagnostic")
          json.write(finding.diagnostic, language)
        }
      }
    }
    array("faults") { json in for fault in summary.faults { json.write(fault, language) } }
    if let baseline = summary.baseline {
      object("baseline") { json in
        json.member("new", baseline.new)
        json.member("unchanged", baseline.unchanged)
      }
    }
    member("exitStatus", Int(summary.ending.status))
    member("complete", summary.ending.isComplete)
  }
}
