import Foundation
import TestSupport
import Testing

/// Reports word for word.
@Suite struct ReportTests {
  static let sample = ["--rules", "Tests/CommandTests/SampleRules"]
  static let cases = [
    "check", "Tests/CommandTests/SampleCases", "--as-of", "2026-11-23", "--fail-on", "never",
  ]

  static let waivers = ["--waivers", "Tests/CommandTests/Waivers/all.yaml"]

  /// The sample pack's reports: arguments and golden file.
  static let reports: [(arguments: [String], snapshot: String)] = [
    (cases + sample, "sample-zh.txt"),
    (cases + sample + ["--lang", "en"], "sample-en.txt"),
    (cases + sample + ["--format", "json"], "sample.json"),
    (cases + sample + ["--format", "sarif"], "sample.sarif"),
    (cases + sample + ["--format", "junit", "--fail-on", "never"], "sample-never.xml"),
    (cases + sample + ["--format", "csv"], "sample.csv"),
    (cases + sample + ["--format", "csv", "--lang", "en"], "sample-en.csv"),
    (cases + sample + ["--format", "markdown"], "sample.md"),
    (cases + sample + ["--format", "markdown", "--explain", "--lang", "en"], "sample-explain-en.md"),
    (cases + sample + ["--format", "json", "--explain"], "sample-explain.json"),
    (cases + sample + waivers, "sample-waivers.txt"),
    (cases + sample + waivers + ["--format", "ndjson"], "sample-waivers.ndjson"),
    (cases + sample + waivers + ["--format", "sarif", "--lang", "en"], "sample-waivers.sarif"),
    (cases + sample + ["--format", "ndjson"], "sample.ndjson"),
    (cases + sample + ["--format", "ndjson", "--lang", "en"], "sample-en.ndjson"),
    (cases + sample + ["--explain"], "sample-explain-zh.txt"),
    (cases + sample + ["--explain", "--lang", "en"], "sample-explain-en.txt"),
    (cases + sample + ["--color", "always"], "sample-color.txt"),
    (["explain", "PRO-01"] + sample, "explain-zh.txt"),
    (["explain", "pro-03", "--lang", "en"] + sample, "explain-en.txt"),
    (["rules", "list", "Tests/CommandTests/SampleRules"], "list-zh.txt"),
    (["rules", "list", "Tests/CommandTests/SampleRules", "--lang", "en"], "list-en.txt"),
    (["rules", "test", "Tests/CommandTests/SampleRules"], "test-zh.txt"),
    (["rules", "lint", "Tests/CommandTests/SampleRules", "--lang", "en"], "lint-en.txt"),
  ]

  @Test(arguments: reports.indices) func sampleReport(_ index: Int) throws {
    let (arguments, snapshot) = Self.reports[index]
    let run = try CommandRun(arguments)
    #expect(run.status == 0, "\(run.errors)")
    expectSnapshot(Self.withoutDigests(run.output), snapshot)
  }

  static let fixtures = [
    "check", "fixtures/penalty-case/14-certificate-dates-missing.json",
    "fixtures/penalty-case/17-summary-fine-too-high.json",
    "fixtures/normative-document/validity-missing.json",
    "--as-of", "2026-11-23", "--fail-on", "never",
  ]

  /// The built-in packs' findings, without the figures that change with every rule that is added.
  static let fixtureReports: [(arguments: [String], snapshot: String)] = [
    (fixtures, "fixtures-zh.txt"),
    (fixtures + ["--lang", "en"], "fixtures-en.txt"),
    (fixtures + ["--format", "json"], "fixtures.json"),
    (fixtures + ["--format", "ndjson", "--lang", "en"], "fixtures.ndjson"),
  ]

  @Test(arguments: fixtureReports.indices) func fixtureReport(_ index: Int) throws {
    let (arguments, snapshot) = Self.fixtureReports[index]
    let run = try CommandRun(arguments)
    #expect(run.status == 0, "\(run.errors)")
    expectSnapshot(Self.withoutCounts(Self.withoutDigests(run.output)), snapshot)
  }

  @Test func jsonIsValid() throws {
    let run = try CommandRun(Self.cases + Self.sample + ["--format", "json"])
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(report["schema"] as? String == "fashen.report/1")
    #expect((report["reviews"] as? [Any])?.count == 3)
    let lines = try CommandRun(Self.cases + Self.sample + ["--format", "ndjson"]).output.split(
      separator: "\n")
    #expect(lines.count == 3)
    for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
  }

  /// The golden files name no state of tables and packs.
  private static func withoutDigests(_ text: String) -> String {
    // Reading a golden file takes the byte order mark away.
    String(text.trimmingPrefix("\u{FEFF}")).replacing(#/\b[0-9a-f]{64}\b/#, with: "<sha256>")
      .replacing(#/\d{4}-\d\d-\d\d\+[0-9a-f]{16}/#, with: "<snapshot>")
  }

  private static func withoutCounts(_ text: String) -> String {
    text.replacing(#/（\d+ 条）/#, with: "（N 条）").replacing(#/\(\d+ rules\)/#, with: "(N rules)")
      .replacing(#/"(pass|notApplicable|rules)":( ?)\d+/#) { "\"\($0.1)\":\($0.2)0" }
      .replacing(#/"parameters": \[[^\]]*\]/#, with: "\"parameters\": []")
  }
}
