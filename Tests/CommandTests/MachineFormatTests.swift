import Foundation
import TestSupport
import Testing

/// The formats that machines read, checked by tools of others.
@Suite struct MachineFormatTests {
  static let sample = ["--rules", "Tests/CommandTests/SampleRules", "--as-of", "2026-11-23"]
  /// Runs whose reports have to be valid whatever became of the run: arguments and exit status.
  static let runs: [(arguments: [String], status: Int32)] = [
    (["check", "Tests/CommandTests/SampleCases"] + sample, 1),
    (["check", "Tests/CommandTests/SampleCases", "--explain", "--lang", "en"] + sample, 1),
    (
      ["check", "Tests/CommandTests/SampleCases", "--waivers", "Tests/CommandTests/Waivers/all.yaml"]
        + sample, 1
    ),
    (
      ["check", "Tests/CommandTests/SampleCases", "--waivers", "Tests/CommandTests/Waivers/malformed.yaml"]
        + sample, 78
    ),
    (["check", "Tests/CommandTests/SampleCases", "README.md", "no such: file.json"] + sample, 66),
    (["check", "fixtures/penalty-case/14-certificate-dates-missing.json", "fixtures/normative-document"], 1),
    (["check", "Tests/CommandTests/SampleCases", "--rules", "Tests/RulesTests/BadPacks/alone"], 78),
    (["check", "Tests/CommandTests/SampleCases", "--waivers", "no-such.yaml"] + sample, 78),
  ]

  @Test(arguments: runs.indices) func reportsAreValid(_ index: Int) throws {
    let (arguments, status) = Self.runs[index]
    try inFolder { folder in
      let run = try CommandRun(
        arguments + ["json", "sarif", "junit"].flatMap { ["--report", "\($0)=\(folder)/report.\($0)"] })
      #expect(run.status == status, "\(run.errors)")
      try Self.expectJSON("\(folder)/report.json", "docs/schema/report.schema.json")
      if let schemas = Folders.shared("schemas") {
        try Self.expectJSON("\(folder)/report.sarif", schemas.appending(path: "sarif-schema-2.1.0.json").path)
      } else {
        print("skipped: ../shared/schemas is absent, SARIF is not compared with its schema")
      }
      let sarif = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: "\(folder)/report.sarif")))
          as? [String: Any])
      let invocation = try #require(
        ((sarif["runs"] as? [[String: Any]])?.first?["invocations"] as? [[String: Any]])?.first)
      #expect(invocation["exitCode"] as? Int == Int(status))
      #expect(invocation["executionSuccessful"] as? Bool == (status <= 1))
      try Self.expectJUnit("\(folder)/report.junit", isRed: status != 0)
    }
  }

  /// Every row of the table has as many cells as the head, and no cell starts a formula.
  @Test func tablesAreWhole() throws {
    try inFolder { folder in
      let case1 =
        #"{"kind": "sampleCase", "caseId": "=1+1", "title": "@SUM(1)\n\"x\", y", "pages": 0, "fine": "1", "officers": []}"#
      try Data(case1.utf8).write(to: URL(filePath: folder + "/1.json"))
      let run = try CommandRun(["check", "\(folder)/1.json", "--format", "csv"] + Self.sample)
      #expect(run.output.hasPrefix("\u{FEFF}文件,"))
      #expect(run.output.hasSuffix("\r\n"))
      let script = """
        import csv, sys
        rows = list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline='')))
        assert len(rows) == 2 and len({len(row) for row in rows}) == 1, rows
        assert rows[1][3] == "'=1+1" and rows[1][4].startswith("'@SUM(1)\\n\\"x\\", y"), rows[1]
        """
      let path = folder + "/report.csv"
      try Data(run.output.utf8).write(to: URL(filePath: path))
      try Self.python(script, [path])
    }
  }

  // MARK: Validators

  private static func expectJSON(_ path: String, _ schema: String) throws {
    try python(
      """
      import json, sys
      try:
          import jsonschema
      except ImportError:
          print('skipped: python3-jsonschema is not installed'); sys.exit(0)
      schema = json.load(open(sys.argv[2]))
      validator = jsonschema.validators.validator_for(schema)(schema)
      faults = [f"{list(e.path)}: {e.message[:300]}" for e in validator.iter_errors(json.load(open(sys.argv[1])))]
      sys.exit('\\n'.join(faults[:5]) if faults else 0)
      """, [path, schema])
  }

  private static func expectJUnit(_ path: String, isRed: Bool) throws {
    try python(
      """
      import sys, xml.etree.ElementTree as tree
      root = tree.parse(sys.argv[1]).getroot()
      assert root.tag == 'testsuites', root.tag
      red = 0
      for suite in root:
          cases = suite.findall('testcase')
          assert int(suite.get('tests')) == len(cases), suite.attrib
          for kind in ['failure', 'error', 'skipped']:
              count = sum(1 for case in cases if case.find(kind) is not None)
              name = {'failure': 'failures', 'error': 'errors', 'skipped': 'skipped'}[kind]
              assert int(suite.get(name)) == count, (name, suite.attrib)
              red += count if kind != 'skipped' else 0
          names = [(case.get('classname'), case.get('name')) for case in cases]
          assert len(names) == len(set(names)), names
      assert (red > 0) == (sys.argv[2] == 'red'), red
      """, [path, isRed ? "red" : "green"])
  }

  private static func python(_ script: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    process.currentDirectoryURL = Folders.repository
    let said = Pipe()
    process.standardError = said
    try process.run()
    let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(arguments): \(text)")
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fashen-format-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }
}
