import Foundation
import TestSupport
import Testing

/// The exit status, which scripts rely on, and what is said with it.
@Suite struct CheckStatusTests {
  static let cases = "fixtures/penalty-case"

  /// Arguments, exit status, and words that standard error must hold.
  static let runs: [(arguments: [String], status: Int32, errors: [String])] = [
    (["check", "\(cases)/01-base-ordinary.json"], 0, []),
    (["check", "\(cases)/03-one-officer.json"], 1, []),
    (["check", "\(cases)/03-one-officer.json", "--fail-on", "never"], 0, []),
    (["check", "\(cases)/14-certificate-dates-missing.json"], 1, []),
    (["check", "no-such-file.json"], 66, ["input.not-found", "no-such-file.json"]),
    (["check", "Sources/CRE2"], 66, ["input.none"]),
    (["check", "Package.swift"], 65, ["input.format"]),
    (["check"], 64, []),
    (["check", "--format", "pdf", "x.json"], 64, []),
    (["check", "--as-of", "2026-02-30", "x.json"], 64, []),
    (["check", "x.json", "--report", "pdf=x.pdf"], 64, []),
    (["check", "x.json", "--report", "json="], 64, []),
    (["check", "x.json", "--report", "json=r", "--report", "csv=r"], 64, []),
    (["check", "x.json", "--output", "x.json"], 64, ["x.json"]),
    (["check", "--rules", "no-such-folder", "\(cases)/01-base-ordinary.json"], 78, ["no-such-folder"]),
    (["check", "--pack", "penalty-cases", "\(cases)/01-base-ordinary.json"], 78, ["penalty-case"]),
    (["explain", "PRO-02"], 0, []),
    (["explain", "PRO-999"], 64, ["rule.unknown"]),
    (["rules", "lint"], 0, []),
    (["nonsense"], 64, []),
  ]

  @Test(arguments: runs.indices) func exitStatus(_ index: Int) throws {
    let (arguments, status, errors) = Self.runs[index]
    let run = try CommandRun(arguments)
    #expect(run.status == status, "\(arguments): \(run.errors)")
    for text in errors { #expect(run.errors.contains(text), "\(arguments): \(run.errors)") }
  }

  /// Documents on standard input, exit status, and the code of the diagnostic.
  static let documents: [(text: String, status: Int32, code: String)] = [
    ("", 66, "input.none"),
    ("\n  \n", 66, "input.none"),
    (#"{"kind": "penaltyCase", "caseId": "x""#, 65, "json."),
    (#"{"kind": "penaltyCase", "caseId": "x", "caseId": "y"}"#, 65, "json.duplicate-key"),
    (#"[1, 2]"#, 65, "subject.not-an-object"),
    (#"{"caseId": "x"}"#, 65, "subject.no-kind"),
    (#"{"kind": "penaltycase"}"#, 65, "subject.unknown-kind"),
    (#"{"kind": "penaltyCase", "asOfDate": "2026-02-30"}"#, 65, "subject.date"),
    (#"{"kind": "penaltyCase", "asOfDate": 20260230}"#, 65, "subject.type"),
    (#"{"kind": "penaltyCase", "procedure": "sumary"}"#, 65, "subject.enum"),
  ]

  @Test(arguments: documents.indices) func badDocuments(_ index: Int) throws {
    let (text, status, code) = Self.documents[index]
    let run = try CommandRun(["check", "-", "--format", "ndjson"], input: Data(text.utf8))
    #expect(run.status == status, "\(text): \(run.errors)")
    #expect(run.errors.contains(code), "\(text): \(run.errors)")
  }

  @Test func oneBadLineDoesNotStopTheBatch() throws {
    let good = try String(
      contentsOf: Folders.repository.appending(path: "fixtures/penalty-case/01-base-ordinary.json"),
      encoding: .utf8)
    let line = good.split(separator: "\n").joined(separator: " ")
    let run = try CommandRun(
      ["check", "-", "--format", "ndjson"], input: Data("\(line)\n{\"kind\":\n\(line)\n".utf8))
    #expect(run.status == 65)
    let verdicts = run.output.split(separator: "\n").map { $0.contains(#""verdict":"pass""#) }
    #expect(verdicts == [true, false, true])
  }

  @Test func unknownFieldIsAWarning() throws {
    let text = #"{"kind": "penaltyCase", "caseTitel": "x"}"#
    let run = try CommandRun(["check", "-", "--fail-on", "never"], input: Data(text.utf8))
    #expect(run.status == 0)
    #expect(run.output.contains("subject.unknown-field"))
    #expect(run.output.contains("`caseTitle`"))
  }

  @Test func jobsDoNotChangeTheReport() throws {
    let arguments = ["check", "fixtures", "--format", "json", "--fail-on", "never", "--as-of", "2026-11-23"]
    let one = try CommandRun(arguments + ["--jobs", "1"])
    let four = try CommandRun(arguments + ["--jobs", "4"])
    #expect(one.status == 0)
    #expect(one.output == four.output)
  }

  @Test func noColourWhenPiped() throws {
    let run = try CommandRun(["check", "fixtures/penalty-case/03-one-officer.json"])
    #expect(!run.output.contains("\u{1B}"))
    let coloured = try CommandRun(["check", "fixtures/penalty-case/03-one-officer.json", "--color", "always"])
    #expect(coloured.output.contains("\u{1B}["))
  }
}
