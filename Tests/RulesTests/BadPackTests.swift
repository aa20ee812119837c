import Foundation
import Rules
import SourceText
import TestSupport
import Testing

/// What a pack's author is told: each file of `BadPacks` with its faults as they are shown, in both languages.
///
/// A file is loaded after `sample-pack.yaml`; those in `BadPacks/alone` are loaded alone.
@Suite struct BadPackTests {
  static let files = Folders.files(below: SamplePack.folder.appending(path: "BadPacks"), ending: ".yaml")

  @Test(arguments: files) func faults(_ url: URL) throws {
    let isAlone = url.deletingLastPathComponent().lastPathComponent == "alone"
    let files = try (isAlone ? [] : [SamplePack.file()]) + [SamplePack.file(at: url)]
    let (pack, diagnostics) = PackLoader.load(files, folder: "sample", references: Reference.tables)
    let isRefused = pack == nil
    #expect(isRefused)
    let text = [Language.zh, .en].map { DiagnosticRenderer(language: $0).render(diagnostics) }
      .joined(separator: "\n--------\n\n")
    expectSnapshot(text, url.deletingPathExtension().lastPathComponent + ".txt")
  }

  @Test func theSampleItselfIsWithoutFaults() throws {
    let (_, diagnostics) = PackLoader.load(
      [try SamplePack.file()], folder: "sample", references: Reference.tables)
    #expect(diagnostics.map(\.message.en) == [])
  }
}
