import Foundation
import Glibc
import TestSupport
import Testing

/// Ctrl-C: whole reports over what was done.
@Suite struct InterruptionTests {
  @Test(arguments: [SIGINT, SIGTERM]) func reportsAreWhole(_ number: Int32)
    throws
  {
    let status = 128 + number
    let folder = FileManager.default.temporaryDirectory.appending(path: "fashen-signal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = folder.appending(path: "report.json")
    let process = Process()
    process.executableURL = CommandRun.executable
    process.currentDirectoryURL = Folders.repository
    process.arguments = [
      "check", "-", "--rules", "Tests/CommandTests/SampleRules", "--as-of", "2026-11-23", "--jobs", "1",
      "--format", "ndjson",
      "--report", "json=\(report.path)",
    ]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    // A pipe that stays open: the run waits for more until it is told to end.
    let line = #"{"kind": "sampleCase", "caseId": "A-1", "pages": 3, "fine": "1", "officers": []}"# + "\n"
    try input.fileHandleForWriting.write(contentsOf: Data(String(repeating: line, count: 200).utf8))
    usleep(1_500_000)
    kill(process.processIdentifier, number)
    // A run that does not listen is ended all the same, and the test fails.
    let deadline = Date(timeIntervalSinceNow: 30)
    while process.isRunning, Date() < deadline { usleep(50_000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    #expect(process.terminationStatus == status)
    #expect(process.terminationReason == .exit)
    let text = try JSONSerialization.jsonObject(with: Data(contentsOf: report)) as? [String: Any]
    let batch = try #require(text?["batch"] as? [String: Any])
    #expect(batch["exitStatus"] as? Int == Int(status))
    #expect(batch["complete"] as? Bool == false)
    #expect((text?["reviews"] as? [Any])?.count == 200)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.json"])
    try? input.fileHandleForWriting.close()
  }
}
