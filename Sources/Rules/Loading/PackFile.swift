import DataTree
import SourceText

/// A file of a pack's folder.
public struct PackFile: Sendable {
  /// The path below the folder, such as `types/case.yaml`.
  public let path: String
  /// The text.
  public let source: SourceFile

  /// The image of its tree, for a file that was read when the program was built.
  private let image: SourceBuffer?

  /// A file from its path below the pack's folder and its text.
  ///
  /// - Parameter image: The `TreeImage` of its tree, if there is one.
  public init(path: String, source: SourceFile, image: SourceBuffer? = nil) {
    self.path = path
    self.source = source
    self.image = image
  }

  /// The tree, nil where the file is no YAML, and what is wrong with it.
  func read() -> (tree: ValueTree?, diagnostics: [Diagnostic]) {
    if let image, let tree = TreeImage.tree(image.bytes, of: source) { return (tree, []) }
    return YAMLReader().read(source)
  }
}
