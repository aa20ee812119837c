import DataTree

/// By what a pack is chosen: read from its `pack.yaml` alone, so that a pack that is not needed is not loaded.
public struct PackNames {
  /// The pack's id.
  public let id: String
  /// The `kind` of the subjects it reviews.
  public let kind: String
  /// Whether it reads drafts.
  public let readsDrafts: Bool

  /// Reads the names; nil where the file does not hold them. What is wrong with it loading the pack will say.
  public init?(_ file: PackFile) {
    guard
      let tree = file.read().tree, let pack = tree.value(of: "pack", in: tree.root),
      let id = tree.value(of: "id", in: pack).flatMap(tree.string(of:)),
      let kind = tree.value(of: "kind", in: pack).flatMap(tree.string(of:))
    else { return nil }
    self.id = id
    self.kind = kind
    readsDrafts = tree.value(of: "reading", in: pack) != nil
  }
}
