import Foundation
import TestSupport
import Testing

/// The documents that commands write are those in the repository: `make reference` writes them anew.
@Suite struct GeneratedDocumentTests {
  @Test func areFresh() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fashen-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try CommandRun(
      [CommandRun.executable.path, folder.path],
      executable: Folders.repository.appending(path: ".ci/reference"))
    #expect(run.status == 0, "\(run.errors)")
    let files = Folders.files(below: folder, ending: "").filter { !$0.hasDirectoryPath }
    for file in files where file.pathExtension != "" {
      let path = "docs" + file.path.dropFirst(folder.path.count)
      let stored = try? String(contentsOf: Folders.repository.appending(path: path), encoding: .utf8)
      let isFresh = stored == (try String(contentsOf: file, encoding: .utf8))
      #expect(isFresh, "\(path) is stale: run make reference")
    }
    #expect(files.contains { $0.lastPathComponent == "functions.md" })
  }

  /// Each pack has its schema.
  static let schemas = Folders.files(below: Folders.repository.appending(path: "rules"), ending: "pack.yaml")
    .map { "docs/schema/\($0.deletingLastPathComponent().lastPathComponent).schema.json" }

  @Test(arguments: schemas) func isJSON(_ path: String) throws {
    let data = try Data(contentsOf: Folders.repository.appending(path: path))
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect((schema["properties"] as? [String: Any])?["kind"] as? [String: String] != nil)
  }

  @Test func schemaOfAnUnknownPack() throws {
    let run = try CommandRun(["rules", "schema", "penalty-cases"])
    #expect(run.status == 64)
    #expect(run.errors.contains("penalty-case"))
  }
}
