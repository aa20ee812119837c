import Foundation
import TestSupport
import Testing

/// The documents that commands write are those in the repository: `make reference` writes them anew.
@Suite struct GeneratedDocumentTests {
  static let documents: [(path: String, arguments: [String])] = [
    ("docs/functions.md", ["rules", "manual"]),
    ("docs/schema/penalty-case.schema.json", ["rules", "schema", "penalty-case"]),
    ("docs/schema/normative-document.schema.json", ["rules", "schema", "normative-document"]),
  ]

  @Test(arguments: documents.indices) func isFresh(_ index: Int) throws {
    let (path, arguments) = Self.documents[index]
    let stored = try String(contentsOf: Folders.repository.appending(path: path), encoding: .utf8)
    let run = try CommandRun(arguments)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == stored, "\(path) is stale: run make reference")
  }

  @Test(arguments: documents.filter { $0.path.hasSuffix(".json") }.map(\.path))
  func isJSON(_ path: String) throws {
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
