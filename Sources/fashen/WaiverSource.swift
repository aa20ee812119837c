import DataTree
import Rules
import SourceText

/// Reads the files that say which findings do not block: waivers and earlier reports.
enum WaiverSource {
  /// The waivers of a file.
  ///
  /// - Returns: The file, nil where it cannot be used at all, and what is wrong with it.
  static func read(_ path: String, _ packs: [Pack]) -> (file: WaiverFile?, diagnostics: [Diagnostic]) {
    do {
      guard let buffer = try FileSystem.read(path, limit: ReadingLimits().bytes) else {
        return (nil, [CommandWording.tooLarge(path, limit: ReadingLimits().bytes)])
      }
      return WaiverFile.read(
        SourceFile(path: path, buffer: buffer), rules: packs.flatMap { $0.rules.map(\.id) })
    } catch {
      return (nil, [CommandWording.unreadable(path, error)])
    }
  }
}
