import Foundation
import TestSupport
import Testing

/// Against an earlier report: what is new blocks, what was known does not.
@Suite struct BaselineTests {
  static let arguments = [
    "check", "Tests/CommandTests/SampleCases", "--rules", "Tests/CommandTests/SampleRules", "--as-of",
    "2026-11-23",
  ]

  @Test(arguments: ["json", "ndjson"]) func knownFindingsDoNotBlock(_ format: String) throws {
    try inFolder { folder in
      let report = folder + "/report.\(format)"
      let first = try CommandRun(Self.arguments + ["--report", "\(format)=\(report)"])
      #expect(first.status == 1)
      let second = try CommandRun(Self.arguments + ["--baseline", report, "--format", "json"])
      #expect(second.status == 0, "\(second.errors)")
      #expect(try Self.states(second) == ["unchanged": 10])
    }
  }

  /// A finding that was undetermined and is now a violation is new.
  @Test func aGraverOutcomeIsNew() throws {
    try inFolder { folder in
      let report = folder + "/report.json"
      _ = try CommandRun(Self.arguments + ["--report", "json=\(report)"])
      let text = try String(contentsOfFile: report, encoding: .utf8)
      let earlier = text.replacing(#""outcome": "violation""#, with: #""outcome": "undetermined""#)
      try Data(earlier.utf8).write(to: URL(filePath: report))
      let run = try CommandRun(Self.arguments + ["--baseline", report, "--format", "json"])
      #expect(run.status == 1)
      #expect(try Self.states(run) == ["unchanged": 6, "new": 4])
    }
  }

  /// Files that are no report, with the code of the diagnostic.
  static let bad: [(text: String?, code: String)] = [
    (nil, "input.not-found"), ("{\"reviews\"", "json."), ("[]", "report.form"), ("{}", "report.form"),
  ]

  @Test(arguments: bad.indices) func badBaselines(_ index: Int) throws {
    try inFolder { folder in
      let path = folder + "/report.json"
      if let text = Self.bad[index].text { try Data(text.utf8).write(to: URL(filePath: path)) }
      let run = try CommandRun(Self.arguments + ["--baseline", path])
      #expect(run.status == 78)
      #expect(run.output == "")
      #expect(run.errors.contains(Self.bad[index].code), "\(run.errors)")
    }
  }

  private static func states(_ run: CommandRun) throws -> [String: Int] {
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    var states: [String: Int] = [:]
    for review in report["reviews"] as? [[String: Any]] ?? [] {
      for finding in review["findings"] as? [[String: Any]] ?? [] {
        states[finding["baseline"] as? String ?? "none", default: 0] += 1
      }
    }
    return states
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fashen-base-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }
}
