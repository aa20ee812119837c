import SourceText

/// A file of `rules/` as it was when the binary was built.
///
/// The list itself, `EmbeddedFile.all`, is written at build time by the `EmbedRules` plugin.
public struct EmbeddedFile: Sendable {
  /// The path below `rules/`, such as `penalty-case/pack.yaml`.
  public let path: String
  private let text: StaticString
  private let image: StaticString?

  init(path: String, text: StaticString, tree image: StaticString? = nil) {
    self.path = path
    self.text = text
    self.image = image
  }

  /// The image of the tree that the file is read as (`TreeImage`); nil for a file that is no YAML.
  public var tree: UnsafeRawBufferPointer? {
    image.map { UnsafeRawBufferPointer(start: $0.utf8Start, count: $0.utf8CodeUnitCount) }
  }

  /// The bytes, which live as long as the process.
  public var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// The files below a folder of `rules/`, in the order of their paths.
  public static func below(_ folder: String) -> [EmbeddedFile] {
    all.filter { $0.path.hasPrefix(folder + "/") }
  }

  /// The file at a path below `rules/`.
  public static func at(_ path: String) -> EmbeddedFile? { all.first { $0.path == path } }

  /// The folders that hold a rule pack.
  public static var packFolders: [String] {
    all.compactMap { $0.path.hasSuffix("/pack.yaml") ? String($0.path.dropLast(10)) : nil }
  }
}
