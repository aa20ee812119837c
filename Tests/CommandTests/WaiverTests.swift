import Foundation
import TestSupport
import Testing

/// Waivers as legal acts: what they cover, what they may not cover, and when they are findings themselves.
@Suite struct WaiverTests {
  static let folder = "Tests/CommandTests/Waivers"
  static let cases = [
    "check", "Tests/CommandTests/SampleCases", "--rules", "Tests/CommandTests/SampleRules", "--as-of",
    "2026-11-23",
  ]

  struct Row {
    let file: String
    var arguments: [String] = []
    let status: Int32
    /// The waived findings, as `subject rule`.
    var waived: [String] = []
    /// The codes of the batch's own findings.
    var findings: [String] = []
  }

  static let rows: [Row] = [
    // A waived finding does not block; the fatal and major ones beside it do.
    Row(file: "valid", status: 1, waived: ["A-2 PRO-01"]),
    Row(file: "all", status: 1, waived: ["A-2 PRO-01", "A-2 FAC-01", "A-3 PRO-01", "A-3 FAC-01"]),
    Row(file: "all", arguments: ["--no-waivers"], status: 1),
    Row(file: "scope", status: 1, waived: ["A-2 PRO-01"]),
    Row(file: "other-scope", status: 1, findings: ["waiver.unused"]),
    Row(file: "expired", status: 1, findings: ["waiver.expired"]),
    // The last day counts, and so does the first.
    Row(file: "expired", arguments: ["--as-of", "2026-11-22"], status: 1, waived: ["A-2 PRO-01"]),
    Row(file: "not-yet", status: 1, findings: ["waiver.not-in-force"]),
    Row(file: "not-yet", arguments: ["--as-of", "2026-11-24"], status: 1, waived: ["A-2 PRO-01"]),
    Row(file: "unused", status: 1, findings: ["waiver.unused", "waiver.unused"]),
    Row(file: "fatal", status: 1, findings: ["waiver.not-allowed"]),
    Row(
      file: "malformed", status: 78,
      findings: [
        "waiver.empty", "pack.value", "pack.unknown-key", "pack.unknown-name", "pack.missing-key",
        "waiver.dates",
      ]),
    // What is whole is applied; the fault shows in the status.
    Row(
      file: "partly-malformed", status: 78, waived: ["A-2 FAC-01"],
      findings: [
        "waiver.empty", "pack.value", "pack.unknown-key", "pack.unknown-name", "pack.missing-key",
        "waiver.dates",
      ]),
  ]

  @Test(arguments: rows.indices) func waivers(_ index: Int) throws {
    let row = Self.rows[index]
    // A later option goes before an earlier one.
    let run = try CommandRun(
      Self.cases + ["--waivers", "\(Self.folder)/\(row.file).yaml", "--format", "json"] + row.arguments)
    #expect(run.status == row.status, "\(row.file): \(run.errors)")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    var waived: [String] = []
    for review in try #require(report["reviews"] as? [[String: Any]]) {
      let id = (review["subject"] as? [String: Any])?["id"] as? String ?? ""
      for finding in review["findings"] as? [[String: Any]] ?? [] where finding["waiver"] is [String: Any] {
        waived.append("\(id) \(finding["rule"] ?? "")")
      }
    }
    #expect(waived == row.waived, "\(row.file)")
    let batch = try #require(report["batch"] as? [String: Any])
    let findings = (batch["findings"] as? [[String: Any]] ?? []).compactMap {
      ($0["diagnostic"] as? [String: Any])?["code"] as? String
    }
    #expect(findings == row.findings, "\(row.file)")
    for code in row.findings { #expect(run.errors.contains(code), "\(row.file): \(run.errors)") }
  }

  /// What is no list of waivers at all stops the run before anything is reviewed.
  @Test(arguments: [("broken", "yaml."), ("not-waivers", "pack.unknown-key"), ("no-such", "input.not-found")])
  func unusableFiles(_ file: String, _ code: String) throws {
    let run = try CommandRun(Self.cases + ["--waivers", "\(Self.folder)/\(file).yaml"])
    #expect(run.status == 78)
    #expect(run.output == "")
    #expect(run.errors.contains(code), "\(run.errors)")
  }

  /// A subject whose findings are all waived passes, and the waiver of a finding alone can clear a run.
  @Test func aWaivedSubjectPasses() throws {
    let arguments = [
      "check", "Tests/CommandTests/SampleCases/3-incomplete.json", "--rules",
      "Tests/CommandTests/SampleRules",
      "--as-of", "2026-11-23", "--fail-on", "undetermined", "--format", "ndjson",
    ]
    let without = try CommandRun(arguments)
    #expect(without.status == 1)
    let folder = FileManager.default.temporaryDirectory.appending(path: "fashen-waiver-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let entries = ["PRO-01", "PRO-02", "PRO-03", "FAC-01"].map {
      "- {rule: \($0), subject: A-3, reason: 研究同意, approver: 甲某, documentNumber: 1号, date: '2026-01-01', expiry: '2027-01-01'}"
    }
    let file = folder.appending(path: "waivers.yaml")
    try Data(("waivers:\n" + entries.joined(separator: "\n") + "\n").utf8).write(to: file)
    // PRO-02 is fatal: only the pack can let it be waived.
    let fatal = try CommandRun(arguments + ["--waivers", file.path])
    #expect(fatal.status == 1)
    #expect(fatal.errors.contains("waiver.not-allowed"))
    let rules = folder.appending(path: "rules")
    try FileManager.default.copyItem(
      at: Folders.repository.appending(path: "Tests/CommandTests/SampleRules"), to: rules)
    let pack = rules.appending(path: "pack.yaml")
    let text = try String(contentsOf: pack, encoding: .utf8)
    try Data(text.replacing("  points:\n", with: "  waivableFatal: [PRO-02]\n  points:\n").utf8).write(
      to: pack)
    let waived = try CommandRun(arguments + ["--waivers", file.path, "--rules", rules.path])
    #expect(waived.status == 0, "\(waived.errors)")
    #expect(waived.output.contains(#""verdict":"pass""#))
    // A list of what is no fatal rule is a fault of the pack.
    try Data(text.replacing("  points:\n", with: "  waivableFatal: [PRO-01]\n  points:\n").utf8).write(
      to: pack)
    let refused = try CommandRun(["rules", "lint", rules.path])
    #expect(refused.status == 78)
    #expect(refused.errors.contains("PRO-01"))
  }
}
