import Foundation
import Testing

/// The public conformance suite, or any folder of files of its form.
@Suite struct ConformanceTests {
  /// `$FASHEN_CONFORMANCE/cel`, or the copy beside the project.
  private static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["FASHEN_CONFORMANCE"] {
      return URL(fileURLWithPath: path).appendingPathComponent("cel")
    }
    return package.deletingLastPathComponent().appendingPathComponent("shared/conformance/cel")
  }()

  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `file/section/name` of cases that fail, and why.
  private struct Exceptions: Decodable {
    let exceptions: [String: String]
  }

  @Test func everyCasePasses() throws {
    let files = try? FileManager.default.contentsOfDirectory(
      at: Self.folder, includingPropertiesForKeys: nil)
    guard let files else {
      print("skipped: no conformance files in \(Self.folder.path)")
      return
    }
    let list = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("conformance-exceptions.json")
    var exceptions = try JSONDecoder().decode(Exceptions.self, from: Data(contentsOf: list)).exceptions
    var table = ["file               passed failed  total"]
    for url in files.sorted(by: { $0.path < $1.path }) where url.pathExtension == "json" {
      let file = try JSONDecoder().decode(ConformanceFile.self, from: Data(contentsOf: url))
      var failures = 0
      for test in file.tests {
        let name = "\(file.file)/\(test.section)/\(test.name)"
        let fault = ConformanceRunner.fault(of: test)
        let reason = exceptions.removeValue(forKey: name)
        if let fault {
          failures += 1
          if reason == nil { Issue.record("\(name): \(test.expr)\n  \(fault)") }
        } else if reason != nil {
          Issue.record("\(name) passes and must leave conformance-exceptions.json")
        }
      }
      let counts = [file.tests.count - failures, failures, file.tests.count].map {
        String(repeating: " ", count: max(0, 7 - String($0).count)) + String($0)
      }
      table.append(file.file.padding(toLength: 18, withPad: " ", startingAt: 0) + counts.joined())
    }
    print(table.joined(separator: "\n"))
  }
}
