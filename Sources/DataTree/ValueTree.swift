import SourceText

/// A document as a flat tree: nodes in document order, each with its span in the source.
public struct ValueTree: Sendable {
  /// The file the tree was read from.
  public let file: SourceFile
}
