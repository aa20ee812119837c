import Foundation
import TestSupport
import Testing

/// The picture of many reviews, from their reports.
@Suite struct SummaryTests {
  static let check = [
    "check", "Tests/CommandTests/SampleCases", "--rules", "Tests/CommandTests/SampleRules", "--as-of",
    "2026-11-23",
    "--fail-on", "never", "--format",
  ]
  static let summary = ["summary", "-", "--rules", "Tests/CommandTests/SampleRules"]

  /// Further arguments and golden file.
  static let goldens: [(arguments: [String], snapshot: String)] = [
    ([], "summary-zh.txt"), (["--lang", "en"], "summary-en.txt"), (["--format", "json"], "summary.json"),
    (["--format", "json", "--public"], "summary-public.json"), (["--public"], "summary-public.txt"),
  ]

  @Test(arguments: goldens.indices) func summaries(_ index: Int) throws {
    let (arguments, snapshot) = Self.goldens[index]
    let reviews = try CommandRun(Self.check + ["ndjson"]).output
    // Three times the sample, so that some counts are large enough for publication.
    let run = try CommandRun(Self.summary + arguments, input: Data((reviews + reviews + reviews).utf8))
    #expect(run.status == 0, "\(run.errors)")
    expectSnapshot(run.output, snapshot)
  }

  /// A published summary names no person, case or small group, in any format.
  @Test(arguments: ["text", "json", "html"]) func publishedSummariesNameNobody(_ format: String) throws {
    let reviews = try CommandRun(Self.check + ["ndjson"]).output
    let full = try CommandRun(Self.summary + ["--format", format], input: Data(reviews.utf8)).output
    let published = try CommandRun(
      Self.summary + ["--format", format, "--public"], input: Data(reviews.utf8)
    ).output
    #expect(full.contains("丙某"))
    for word in ["甲某", "丙某", "A-1", "A-2", "超限运输案", "SampleCases"] {
      #expect(!published.contains(word), "\(word)")
    }
  }

  /// A json report gives the same summary as an ndjson one.
  @Test func formatsAgree() throws {
    try inFolder { folder in
      _ = try CommandRun(
        Self.check + ["json", "--output", folder + "/r.json", "--report", "ndjson=\(folder)/r.ndjson"])
      let outputs = try ["r.json", "r.ndjson"].map { name in
        try CommandRun([
          "summary", "\(folder)/\(name)", "--rules", "Tests/CommandTests/SampleRules", "--format", "json",
        ]).output
      }
      #expect(outputs[0].contains("\"reviewed\": 3"))
      #expect(outputs[0] == outputs[1])
    }
  }

  /// Standard input, exit status and the code of the diagnostic.
  static let bad: [(input: String, status: Int32, code: String)] = [
    ("", 66, "input.none"), ("{}", 65, "report.form"), ("{\"subject\"", 65, "json."),
    ("[1]", 65, "report.form"),
    (#"{"batch": {}}"#, 66, "input.none"), (#"{"subject": {}, "verdict": "good"}"#, 65, "report.form"),
  ]

  @Test(arguments: bad.indices) func badReports(_ index: Int) throws {
    let (input, status, code) = Self.bad[index]
    let run = try CommandRun(Self.summary, input: Data(input.utf8))
    #expect(run.status == status, "\(input)")
    #expect(run.output == "")
    #expect(run.errors.contains(code), "\(run.errors)")
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fashen-summary-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }
}
