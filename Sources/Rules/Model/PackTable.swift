import DataTree
import SourceText

/// A table of a pack: rows of a declared record type that expressions read as a list, such as the norms that
/// set penalties.
public struct PackTable: Sendable {
  /// The name; expressions read the rows under it.
  public let name: String
  /// What a reader calls it.
  public let title: LocalizedText
  /// The type of a row: the index of a record type of the schema.
  public let rowType: Int
  /// The rows: a sequence of `tree`.
  public let rows: ValueTree.NodeID
  /// The file's tree, which the rows' texts are borrowed from.
  public let tree: ValueTree
  /// Whether the rows are the town's own, which take the place of the pack's.
  public let isOwn: Bool
  /// The input that holds the rows.
  let input: Int
}
