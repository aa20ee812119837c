import Foundation
import TestSupport
import Testing

/// The configuration in effect, and which of several values goes first.
@Suite struct ConfigTests {
  @Test func originsAreShown() throws {
    try inFolder { path, rules in
      let run = try CommandRun(
        ["config", "--config", path, "--as-of", "2026-11-23", "--format", "json"] + rules)
      #expect(run.status == 0, "\(run.errors)")
      let config = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      func origin(_ section: String, _ name: String) -> String {
        let entry = (config[section] as? [String: Any])?[name] as? [String: Any]
        return "\(entry?["value"] ?? "") \(entry?["origin"] ?? "") \(entry?["line"] ?? "")"
      }
      #expect(origin("check", "failOn") == "fatal config 1")
      #expect(origin("sample", "hearingFine") == "\"2000\" config 5")
      let plain = try CommandRun(["config", "--config", "/dev/null", "--format", "json"] + rules)
      #expect(plain.status == 78)
      let without = try CommandRun(["config", "--as-of", "2026-11-23"] + rules)
      #expect(without.output.contains("默认值"))
      #expect(without.output.contains("规则包，未核实，"))
    }
  }

  /// What the command line says goes before what the file says, and that before the default.
  @Test func precedence() throws {
    try inFolder { path, rules in
      let faulty =
        ["check", "Tests/CommandTests/SampleCases/3-incomplete.json", "--as-of", "2026-11-23"] + rules
      // 3-incomplete lacks what a fatal rule needs; the file's own waivers are not there.
      let missing = try CommandRun(faulty + ["--config", path])
      #expect(missing.status == 78)
      #expect(missing.errors.contains("waivers.yaml"))
      #expect(try CommandRun(faulty + ["--config", path, "--no-waivers"]).status == 1)
      #expect(try CommandRun(faulty + ["--config", path, "--no-waivers", "--fail-on", "never"]).status == 0)
    }
  }

  @Test func badSettingsAreFaults() throws {
    try inFolder("check: {failOn: always, jobs: 3}\n") { path, rules in
      let run = try CommandRun(["config", "--config", path] + rules)
      #expect(run.status == 78)
      #expect(run.errors.contains("always"))
      #expect(run.errors.contains("jobs"))
    }
  }

  static let text = """
    check: {failOn: fatal, waivers: waivers.yaml}
    packs:
      sample:
        parameters:
          hearingFine: {value: "2000", source: {zh: 省规定, en: provincial rules}, verified: true}

    """

  private func inFolder(_ text: String = text, _ body: (String, [String]) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fashen-config-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "fashen.yaml")
    try Data(text.utf8).write(to: path)
    // A configuration knows a pack by the name of its folder.
    let pack = folder.appending(path: "sample")
    try FileManager.default.copyItem(
      at: Folders.repository.appending(path: "Tests/CommandTests/SampleRules"), to: pack)
    try body(path.path, ["--rules", pack.path])
  }
}
