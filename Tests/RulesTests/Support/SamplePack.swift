import Foundation
import Rules
import SourceText
import Testing

/// The small pack of `sample-pack.yaml`, alone or with more files.
enum SamplePack {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// The file itself.
  static func file() throws -> PackFile { try file(at: folder.appending(path: "sample-pack.yaml")) }

  /// A file of a pack; diagnostics show its name alone.
  static func file(at url: URL) throws -> PackFile {
    let name = url.lastPathComponent
    return PackFile(
      path: name, source: SourceFile(path: name, text: try String(contentsOf: url, encoding: .utf8)))
  }

  /// The pack with the sections of a text added, which has to be without faults.
  static func with(_ text: String = "") throws -> Pack {
    var files = [try file()]
    if !text.isEmpty {
      files.append(PackFile(path: "test.yaml", source: SourceFile(path: "test.yaml", text: text)))
    }
    let (pack, diagnostics) = PackLoader.load(files, folder: "sample", references: Reference.tables)
    return try #require(pack, "\(DiagnosticRenderer(language: .en).render(diagnostics))")
  }
}
