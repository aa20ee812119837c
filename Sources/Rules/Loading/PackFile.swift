import SourceText

/// A file of a pack's folder.
public struct PackFile: Sendable {
  /// The path below the folder, such as `types/case.yaml`.
  public let path: String
  /// The text.
  public let source: SourceFile

  /// A file from its path below the pack's folder and its text.
  public init(path: String, source: SourceFile) {
    self.path = path
    self.source = source
  }
}
