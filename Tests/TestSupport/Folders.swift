import Foundation

/// Where tests find the repository and what lies beside it.
public enum Folders {
  /// The root of the repository.
  public static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A folder beside the repository that holds shared material; nil where it is absent.
  public static func shared(_ path: String) -> URL? {
    let folder = repository.deletingLastPathComponent().appending(path: "shared").appending(path: path)
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  /// The files below a folder with an ending, sorted by path.
  public static func files(below folder: URL, ending: String) -> [URL] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { folder.appending(path: $0) }
  }
}
