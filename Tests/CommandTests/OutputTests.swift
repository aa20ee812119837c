import Foundation
import TestSupport
import Testing

/// Where a report goes, and what is left behind when it cannot go there.
@Suite struct OutputTests {
  static let arguments = [
    "check", "Tests/CommandTests/SampleCases", "--rules", "Tests/CommandTests/SampleRules", "--as-of",
    "2026-11-23", "--fail-on", "never", "--format", "json",
  ]

  @Test func reportIsWrittenWhole() throws {
    try inFolder { folder in
      let path = folder.appending(path: "report.json")
      try Data("an older report".utf8).write(to: path)
      let run = try CommandRun(Self.arguments + ["--output", path.path])
      #expect(run.status == 0)
      #expect(run.output == "")
      let printed = try CommandRun(Self.arguments).output
      #expect(try String(contentsOf: path, encoding: .utf8) == printed)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.json"])
    }
  }

  @Test func aFolderThatIsNotThereIsAFault() throws {
    try inFolder { folder in
      let run = try CommandRun(Self.arguments + ["--output", folder.path + "/no/report.json"])
      #expect(run.status == 70)
      #expect(run.errors.contains("output.failed"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }

  @Test func nothingIsLeftOfAReportThatCannotBePlaced() throws {
    try inFolder { folder in
      let occupied = folder.appending(path: "report.json")
      try FileManager.default.createDirectory(
        at: occupied.appending(path: "inside"), withIntermediateDirectories: true)
      let run = try CommandRun(Self.arguments + ["--output", occupied.path])
      #expect(run.status == 70)
      #expect(run.errors.contains("output.failed"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.json"])
    }
  }

  /// A reader that has seen enough ends the run quietly, with the status of the findings.
  @Test(arguments: ["head -n 1", "true"]) func aClosedPipeIsNoFault(_ reader: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.currentDirectoryURL = Folders.repository
    // The text of the fixtures is repeated until no pipe holds it.
    let paths = Array(repeating: "fixtures", count: 6).joined(separator: " ")
    process.arguments = [
      "-c",
      "'\(CommandRun.executable.path)' check \(paths) --fail-on never | \(reader); exit ${PIPESTATUS[0]}",
    ]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(String(decoding: said, as: UTF8.self) == "")
  }

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fashen-out-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
