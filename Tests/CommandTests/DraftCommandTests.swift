import Foundation
import TestSupport
import Testing

/// `fashen check` and `fashen import` with drafts that are no JSON.
@Suite struct DraftCommandTests {
  static let samples = "Tests/DraftsTests/Samples"

  /// What a finding says and where, but for the file's name.
  private func findings(_ path: String) throws -> [String] {
    let run = try CommandRun([
      "check", path, "--format", "json", "--fail-on", "never", "--as-of", "2026-11-23",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let reviews = try #require(report?["reviews"] as? [[String: Any]])
    return reviews.flatMap { review in
      (review["findings"] as? [[String: Any]] ?? []).map { finding in
        let locations = (finding["locations"] as? [[String: Any]] ?? []).map { place in
          ["line", "column", "clause", "text"].map { "\(place[$0] ?? "")" }.joined(separator: " ")
        }
        return ["rule", "outcome", "message"].map { "\(finding[$0] ?? "")" }.joined(separator: " ")
          + " @ " + locations.joined(separator: ", ")
      }
    }
  }

  /// The same draft gives the same findings at the same places, whoever wrote the file.
  @Test(arguments: ["market-order.python-docx.docx", "market-order.libreoffice.docx"])
  func formatsAgree(name: String) throws {
    let text = try findings("\(Self.samples)/market-order.txt")
    #expect(text.contains { $0.hasPrefix("DOC-21 violation") })
    #expect(text.contains { $0.hasPrefix("DOC-22 violation") && $0.contains("第五条") })
    #expect(try findings("\(Self.samples)/\(name)") == text)
  }

  @Test func importPrintsTheDraft() throws {
    let run = try CommandRun(["import", "\(Self.samples)/numbered.python-docx.docx"])
    #expect(run.status == 0)
    // How sentences are understood (provisions) is the lexicon's business and changes with it.
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.firstIndex { $0.hasPrefix("  \"provisions\"") } ?? lines.endIndex
    #expect(end < lines.endIndex)
    expectSnapshot(lines[..<end].joined(separator: "\n") + "\n", "import-draft.json")
  }

  /// What import prints can be completed and reviewed; places are then those of the JSON file.
  @Test func whatIsImportedCanBeChecked() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "fashen-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let run = try CommandRun(["import", "\(Self.samples)/market-order.txt"])
    try Data(run.output.utf8).write(to: file)
    let rules = { (lines: [String]) in lines.map { $0.prefix { $0 != "@" } } }
    let fromText = try findings("\(Self.samples)/market-order.txt").filter { $0.hasPrefix("DOC-2") }
    let fromJSON = try findings(file.path).filter { $0.hasPrefix("DOC-2") }
    #expect(rules(fromJSON) == rules(fromText))
    let gap = try #require(fromJSON.first { $0.hasPrefix("DOC-21") })
    let line = try #require(gap.split(separator: "@ ").last?.split(separator: " ").first.flatMap { Int($0) })
    #expect(run.output.split(separator: "\n", omittingEmptySubsequences: false)[line - 1].contains("\"第五条"))
  }

  static let refusals: [(arguments: [String], status: Int32, code: String)] = [
    (["import", "nothing.docx"], 66, "input.not-found"),
    (["import", "fixtures/expected.yaml"], 65, "input.format"),
    (["import", "fixtures/penalty-case/03-one-officer.json"], 64, "input.no-draft"),
    (["import", "Tests/DraftsTests/Samples"], 64, "input.no-draft"),
    (["import", "\(samples)/market-order.txt", "--pack", "penalty-case"], 64, "pack.unknown"),
    (["check", "\(samples)/market-order.txt", "--pack", "penalty-case"], 65, "draft.no-pack"),
  ]

  @Test(arguments: refusals.indices) func refuses(row: Int) throws {
    let (arguments, status, code) = Self.refusals[row]
    let run = try CommandRun(arguments + ["--lang", "en"])
    #expect(run.status == status)
    #expect((run.errors + run.output).contains(code))
  }

  @Test func damagedFilesAreReportedAndTheRestIsReviewed() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fashen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("第一条".utf8).write(to: folder.appending(path: "a.docx"))
    try Data("桃林镇通知\n\n一、甲。\n".utf8).write(to: folder.appending(path: "b.txt"))
    let run = try CommandRun(["check", folder.path, "--format", "ndjson", "--lang", "en"])
    #expect(run.status == 65)
    #expect(run.errors.contains("draft.format"))
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.output.contains("\"id\":\"b\""))
  }
}
