import DataTree
import SourceText

/// What a town's own `fashen.yaml` says of one pack: its values of parameters, its rows of tables, its scoring.
struct PackConfiguration {
  /// The entries of `parameters`.
  private(set) var parameters: [(key: PackNode, value: PackNode)] = []
  /// The entries of `tables`.
  private(set) var tables: [(key: PackNode, value: PackNode)] = []
  /// The `scoring` section.
  private(set) var scoring: PackNode?

  init(_ node: PackNode, _ faults: FaultList) {
    guard
      let reader = MappingReader(node, keys: ["parameters", "tables", "scoring"], of: .configuration, faults)
    else { return }
    parameters = reader["parameters"]?.entries ?? []
    tables = reader["tables"]?.entries ?? []
    scoring = reader["scoring"]
  }
}

/// A town's own configuration: the file `fashen.yaml`, read once for all packs.
public struct TownConfiguration: Sendable {
  /// The file's tree.
  let tree: ValueTree
  /// What it says of each pack, by the pack's id: nodes of the tree.
  let packs: [String: ValueTree.NodeID]
  /// What it says of how to run a check.
  public let defaults: RunDefaults

  /// Reads a configuration; faults of a pack's part are found when that pack is loaded.
  ///
  /// - Parameters:
  ///   - known: The ids of the packs there are.
  ///   - thresholds: What `failOn` may be.
  /// - Returns: The configuration, nil where the file cannot be read as one, and its faults.
  public static func read(
    _ file: SourceFile, packs known: [String], thresholds: [String] = []
  ) -> (configuration: TownConfiguration?, diagnostics: [Diagnostic]) {
    let faults = FaultList()
    let (tree, diagnostics) = YAMLReader().read(file)
    faults.report(diagnostics)
    guard
      let tree,
      let reader = MappingReader(
        PackNode(tree, tree.root), keys: ["packs", "check"], of: .configuration, faults)
    else { return (nil, faults.diagnostics) }
    let defaults = reader["check"].map { RunDefaults($0, thresholds: thresholds, faults) }
    // A file that says how to run need not say anything of packs.
    let packs = defaults == nil ? reader.required("packs") : reader["packs"]
    if let packs, packs.kind != .object {
      faults.report(PackWording.expected(.mapping, for: .key("packs"), at: packs.location))
    }
    var nodes: [String: ValueTree.NodeID] = [:]
    for (key, value) in packs?.entries ?? [] {
      let id = key.text ?? ""
      nodes[id] = value.node
      if !known.contains(id) {
        faults.report(
          PackWording.unknownName(
            .rulePack, id, suggestion: Spelling.closest(to: id, among: known), at: key.location))
      }
    }
    return (
      TownConfiguration(tree: tree, packs: nodes, defaults: defaults ?? RunDefaults()), faults.diagnostics
    )
  }
}
