import DataTree
import Review
import Rules
import SourceText

extension JSONOutput {
  /// Writes a finding as a SARIF result.
  mutating func writeResult(
    _ finding: Finding, _ review: SubjectReview, rule: Int?, point: String?, _ language: Language
  ) {
    object { json in
      json.member("ruleId", finding.rule)
      if let rule { json.member("ruleIndex", rule) }
      json.member("kind", finding.outcome.sarifKind)
      // SARIF keeps levels for failures.
      json.member("level", finding.outcome == .violation ? finding.severity.sarifLevel : "none")
      json.object("message") { $0.member("text", finding.message) }
      json.array("locations") { json in
        if finding.locations.isEmpty { json.writePlace(of: review) }
        for place in finding.locations { json.write(place, in: review) }
      }
      json.object("partialFingerprints") { $0.member("fashen/v1", finding.fingerprint) }
      json.array("suppressions") { json in
        if let waiver = finding.waiver { json.writeSuppression(waiver, language) }
      }
      if let baseline = finding.baseline { json.member("baselineState", baseline.rawValue) }
      json.object("properties") { json in
        json.member("subject", review.id)
        json.member("subjectSHA256", review.sha256)
        json.member("asOf", review.asOf)
        json.member("pack", ifAny: review.pack)
        json.member("point", ifAny: point)
        json.member("severity", finding.severity.rawValue)
        json.member("outcome", finding.outcome.rawValue)
        json.member("blocks", finding.blocks)
        json.member("basis", finding.basis.map(\.text))
        json.member("remedy", ifAny: finding.remedy)
        json.member("request", ifAny: finding.request)
        json.member("condition", ifAny: finding.condition)
        if !finding.calculation.isEmpty { json.member("calculation", finding.calculation) }
        json.member("missing", finding.missing)
        json.array("values") { json in
          for compared in finding.values {
            json.object { json in
              json.member("expression", compared.expression)
              json.member("value", compared.value)
            }
          }
        }
      }
    }
  }

  private mutating func write(_ place: Finding.Location, in review: SubjectReview) {
    object { json in
      json.object("physicalLocation") { json in
        json.writeArtifact(review.path)
        json.object("region") { json in
          json.member("startLine", place.line)
          json.member("startColumn", place.column)
          json.member("endLine", place.endLine)
          json.member("endColumn", place.endColumn)
          if !place.text.isEmpty { json.object("snippet") { $0.member("text", place.text) } }
        }
      }
      json.array("logicalLocations") { json in
        json.object { json in
          json.member("name", ifAny: place.clause ?? place.title)
          json.member("fullyQualifiedName", place.pointer)
        }
      }
    }
  }

  /// A subject as a whole.
  private mutating func writePlace(of review: SubjectReview) {
    object { json in
      json.object("physicalLocation") { json in
        json.writeArtifact(review.path)
        json.object("region") { $0.member("startLine", review.line) }
      }
    }
  }

  private mutating func writeArtifact(_ path: String) {
    object("artifactLocation") { $0.member("uri", URIText.reference(toPath: path)) }
  }

  private mutating func writeSuppression(_ waiver: Waiver, _ language: Language) {
    object { json in
      json.member("kind", "external")
      json.member("status", "accepted")
      json.member("justification", ReportWording.waiver(waiver)[language])
      json.object("properties") { $0.writeMembers(of: waiver) }
    }
  }

  /// Writes a diagnostic as a SARIF notification.
  mutating func writeNotification(_ diagnostic: Diagnostic, path: String?, _ language: Language) {
    object { json in
      json.object("descriptor") { $0.member("id", diagnostic.code) }
      json.member("level", diagnostic.severity.rawValue)
      json.object("message") { json in
        let parts = [diagnostic.message[language]] + diagnostic.help.map { $0[language] }
        json.member("text", parts.joined(separator: language == .zh ? "；" : "; "))
      }
      let position = diagnostic.location.map { $0.file.positions(of: $0.range) }
      guard let path = diagnostic.location?.file.path ?? path else { return }
      json.array("locations") { json in
        json.object { json in
          json.object("physicalLocation") { json in
            json.writeArtifact(path)
            guard let (start, end) = position else { return }
            json.object("region") { json in
              json.member("startLine", start.line)
              json.member("startColumn", start.column)
              json.member("endLine", end.line)
              json.member("endColumn", end.column)
            }
          }
        }
      }
    }
  }
}

extension Outcome {
  /// The kind of a SARIF result.
  fileprivate var sarifKind: String {
    switch self {
    case .pass: "pass"
    case .violation: "fail"
    case .undetermined: "open"
    case .manual: "review"
    case .notApplicable: "notApplicable"
    }
  }
}
