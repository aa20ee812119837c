import Review
import Rules
import SourceText

/// `junit`: the XML that build servers read. A subject is a test suite and a finding a test case: failed where
/// it blocks the run, skipped where it does not, so that a build is red exactly when the exit status says so.
struct JUnitReport: ReportWriter {
  private let options: ReportOptions
  private var language: Language { options.language }
  private var pointIDs: [String: [String]] = [:]

  init(_ options: ReportOptions) { self.options = options }

  mutating func begin(_ receipt: Receipt, into output: inout [UInt8]) {
    pointIDs = receipt.pointIDs
    output.append(
      contentsOf: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"fashen\">\n".utf8)
  }

  mutating func write(_ review: SubjectReview, into output: inout [UInt8]) {
    let points = review.pack.flatMap { pointIDs[$0] } ?? []
    var cases = review.findings.map { testCase($0, review, points) }
    // Build servers know a test case by its name: the further ones of a rule are numbered.
    var numbers: [String: Int] = [:]
    for index in cases.indices {
      let number = (numbers[cases[index].name] ?? 0) + 1
      numbers[cases[index].name] = number
      if number > 1 { cases[index].name += " #\(number)" }
    }
    cases += review.diagnostics.filter { $0.severity == .error }.map { testCase($0, className: "fashen") }
    if cases.isEmpty {
      cases = [
        TestCase(name: ReportWording.noFindings[language], className: review.pack ?? "fashen", result: nil)
      ]
    }
    write(cases, name: review.name, file: review.path, properties(of: review), into: &output)
  }

  mutating func end(_ summary: BatchSummary, into output: inout [UInt8]) {
    let cases =
      summary.findings.map { testCase($0.diagnostic, className: "fashen.waivers", blocks: $0.blocks) }
      + summary.faults.map { testCase($0, className: "fashen") }
    if !cases.isEmpty { write(cases, name: ReportWording.batch[language], file: nil, [], into: &output) }
    output.append(contentsOf: "</testsuites>\n".utf8)
  }

  // MARK: Test cases

  private struct TestCase {
    enum Result {
      case failure(type: String, message: String, text: String)
      case error(type: String, message: String)
      case skipped(String)
    }

    var name: String
    let className: String
    let result: Result?
  }

  private func testCase(_ finding: Finding, _ review: SubjectReview, _ points: [String]) -> TestCase {
    let point = points.indices.contains(finding.point) ? "." + points[finding.point] : ""
    let name = "\(finding.rule) \(finding.title)"
    let className = (review.pack ?? "") + point
    guard finding.blocks else {
      let reason = finding.waiver.map { ReportWording.waiver($0)[language] } ?? text(of: finding, review)
      return TestCase(name: name, className: className, result: .skipped(reason))
    }
    return TestCase(
      name: name, className: className,
      result: .failure(
        type: "\(finding.outcome.rawValue).\(finding.severity.rawValue)", message: finding.message,
        text: text(of: finding, review)))
  }

  private func testCase(_ diagnostic: Diagnostic, className: String, blocks: Bool = true) -> TestCase {
    let message = diagnostic.message[language]
    let place = diagnostic.location.map { location in
      let position = location.file.position(of: location.range.lowerBound)
      return "\(location.file.path):\(position.line):\(position.column): "
    }
    let text = (place ?? "") + message
    return TestCase(
      name: diagnostic.code, className: className,
      result: blocks ? .error(type: diagnostic.code, message: text) : .skipped(text))
  }

  /// A finding as the lines of a console.
  private func text(of finding: Finding, _ review: SubjectReview) -> String {
    var lines = [ReportWording.tag(finding.outcome, finding.severity)[language] + finding.message]
    for place in finding.locations {
      lines.append("\(review.path):\(place.line):\(place.column)  \(place.clause ?? place.title)")
    }
    func add(_ label: LocalizedText, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      lines.append(label[language] + ReportWording.colon(language) + text)
    }
    add(ReportWording.basis, ReportWording.list(finding.basis.map(\.text), language))
    add(ReportWording.remedy, finding.outcome == .violation ? finding.remedy : nil)
    add(ReportWording.request, finding.outcome == .violation ? nil : finding.request)
    return lines.joined(separator: "\n")
  }

  private func properties(of review: SubjectReview) -> [(String, String)] {
    [
      ("kind", review.kind), ("sha256", review.sha256), ("asOf", review.asOf),
      ("verdict", review.verdict.rawValue), ("score", review.score?.value?.text ?? ""),
    ].filter { !$0.1.isEmpty }
  }

  // MARK: XML

  private func write(
    _ cases: [TestCase], name: String, file: String?, _ properties: [(String, String)],
    into output: inout [UInt8]
  ) {
    var (failures, errors, skipped) = (0, 0, 0)
    for one in cases {
      switch one.result {
      case .failure: failures += 1
      case .error: errors += 1
      case .skipped: skipped += 1
      case nil: break
      }
    }
    var text = "  <testsuite name=\(quoted(name)) tests=\"\(cases.count)\" failures=\"\(failures)\""
    text += " errors=\"\(errors)\" skipped=\"\(skipped)\" time=\"0\">\n"
    if !properties.isEmpty {
      text += "    <properties>\n"
      for (key, value) in properties {
        text += "      <property name=\(quoted(key)) value=\(quoted(value))/>\n"
      }
      text += "    </properties>\n"
    }
    for one in cases { text += element(one, file: file) }
    output.append(contentsOf: (text + "  </testsuite>\n").utf8)
  }

  private func element(_ one: TestCase, file: String?) -> String {
    var text = "    <testcase name=\(quoted(one.name)) classname=\(quoted(one.className)) time=\"0\""
    if let file { text += " file=\(quoted(file))" }
    switch one.result {
    case nil: return text + "/>\n"
    case .skipped(let reason): text += ">\n      <skipped message=\(quoted(reason))/>\n"
    case .error(let type, let message):
      text += ">\n      <error type=\(quoted(type)) message=\(quoted(message))/>\n"
    case .failure(let type, let message, let details):
      text += ">\n      <failure type=\(quoted(type)) message=\(quoted(message))>"
      // Line breaks in the text stay line breaks.
      text += details.split(separator: "\n").map { XMLText.escaped(String($0)) }.joined(separator: "\n")
      text += "</failure>\n"
    }
    return text + "    </testcase>\n"
  }

  private func quoted(_ text: String) -> String { "\"" + XMLText.escaped(text) + "\"" }
}
