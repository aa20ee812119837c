import DataTree
import Review
import Rules
import SourceText

/// `sarif`: SARIF 2.1.0, for platforms that show findings beside the files.
///
/// Results are written as they come; what is known at the end only (the invocation) stands after them.
struct SARIFReport: ReportWriter {
  private let options: ReportOptions
  private var json = JSONOutput(pretty: true)
  private var pointIDs: [String: [String]] = [:]
  private var ruleIndices: [String: [String: Int]] = [:]
  /// Faults of single subjects, which belong into the invocation.
  private var notifications: [(Diagnostic, path: String)] = []
  private var omittedNotifications = 0
  private var language: Language { options.language }

  /// The most faults of subjects that are kept: the memory of a batch does not grow with it.
  static let maximumNotifications = 1000

  init(_ options: ReportOptions) { self.options = options }

  mutating func begin(_ receipt: Receipt, into output: inout [UInt8]) {
    pointIDs = receipt.pointIDs
    let language = options.language
    let rules = receipt.packs.map { ($0, $0.rules(language)) }
    var index = 0
    for (pack, rules) in rules {
      for rule in rules {
        ruleIndices[pack.id, default: [:]][rule.id] = index
        index += 1
      }
    }
    json.openObject()
    json.member(
      "$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    json.member("version", "2.1.0")
    json.key("runs")
    json.openArray()
    json.openObject()
    json.object("tool") { json in
      json.object("driver") { json in
        json.member("name", "fashen")
        json.member("version", receipt.toolVersion)
        json.member("semanticVersion", receipt.toolVersion)
        json.member("language", language == .zh ? "zh-CN" : "en")
        json.array("rules") { json in
          for (pack, rules) in rules { for rule in rules { json.writeDescriptor(rule, pack, language) } }
        }
        json.object("properties") { $0.writeMembers(of: receipt) }
      }
    }
    json.member("columnKind", "unicodeCodePoints")
    json.key("results")
    json.openArray()
    json.move(to: &output)
  }

  mutating func write(_ review: SubjectReview, into output: inout [UInt8]) {
    let points = review.pack.flatMap { pointIDs[$0] } ?? []
    let indices = review.pack.flatMap { ruleIndices[$0] } ?? [:]
    for finding in review.findings + (options.explain ? review.explanations : []) {
      let point = points.indices.contains(finding.point) ? points[finding.point] : nil
      json.writeResult(finding, review, rule: indices[finding.rule], point: point, language)
    }
    for diagnostic in review.diagnostics {
      if notifications.count < Self.maximumNotifications {
        notifications.append((diagnostic, review.path))
      } else {
        omittedNotifications += 1
      }
    }
    json.move(to: &output)
  }

  mutating func end(_ summary: BatchSummary, into output: inout [UInt8]) {
    let language = options.language
    let (notifications, omitted) = (notifications, omittedNotifications)
    json.closeArray()
    json.array("invocations") { json in
      json.object { json in
        json.member("executionSuccessful", summary.ending.isComplete)
        json.member("exitCode", Int(summary.ending.status))
        json.member("exitCodeDescription", summary.ending.meaning[language])
        json.array("toolExecutionNotifications") { json in
          for (diagnostic, path) in notifications { json.writeNotification(diagnostic, path: path, language) }
          for diagnostic in summary.faults { json.writeNotification(diagnostic, path: nil, language) }
          if omitted > 0 {
            json.writeNotification(ReportWording.omittedFaults(omitted), path: nil, language)
          }
        }
        json.array("toolConfigurationNotifications") { json in
          for finding in summary.findings { json.writeNotification(finding.diagnostic, path: nil, language) }
        }
        json.object("properties") { json in
          json.member("reviewed", summary.reviewed)
          for verdict in Verdict.allCases {
            json.key(verdict.rawValue)
            json.value(summary.verdicts[verdict] ?? 0)
          }
          json.array("waivers") { json in for use in summary.waivers { json.write(use) } }
        }
      }
    }
    json.closeObject()
    json.closeArray()
    json.closeObject()
    json.newline()
    json.move(to: &output)
  }
}
