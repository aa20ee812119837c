import DataTree
import SourceText

/// The sections of a pack, joined over its files.
struct PackSections {
  /// The `pack` section; more than one is a fault.
  var pack: PackNode?
  /// The entries of `types`.
  var types: [(key: PackNode, value: PackNode)] = []
  /// The entries of `enums`.
  var enumerations: [(key: PackNode, value: PackNode)] = []
  /// The entries of `parameters`.
  var parameters: [(key: PackNode, value: PackNode)] = []
  /// The entries of `tables`.
  var tables: [(key: PackNode, value: PackNode)] = []
  /// The `lexicon` sections of all files.
  var lexicon: [PackNode] = []
  /// The elements of `definitions`.
  var definitions: [PackNode] = []
  /// The elements of `checks`.
  var checks: [PackNode] = []
  /// The `scoring` section; more than one is a fault.
  var scoring: PackNode?
  /// The `statistics` section; more than one is a fault.
  var statistics: PackNode?
  /// The `opinion` section; more than one is a fault.
  var opinion: PackNode?
  /// The elements of `rules`.
  var rules: [PackNode] = []

  private static let keys = [
    "pack", "types", "enums", "parameters", "tables", "lexicon", "definitions", "checks", "scoring",
    "statistics",
    "opinion", "rules",
  ]

  /// Takes the sections of one file.
  mutating func add(_ file: PackNode, _ faults: FaultList) {
    guard let reader = MappingReader(file, keys: Self.keys, of: .file, faults) else { return }
    if let section = reader["pack"] {
      if let pack {
        faults.report(PackWording.secondPackSection(first: pack.head, at: section.head))
      }
      pack = pack ?? section
    }
    types += entries(reader["types"], .types, faults)
    enumerations += entries(reader["enums"], .enumerations, faults)
    parameters += entries(reader["parameters"], .parameters, faults)
    tables += entries(reader["tables"], .tables, faults)
    if let section = reader["lexicon"] { lexicon.append(section) }
    take(reader, "scoring", into: &scoring, faults)
    take(reader, "statistics", into: &statistics, faults)
    take(reader, "opinion", into: &opinion, faults)
    definitions += elements(reader["definitions"], "definitions", faults)
    checks += elements(reader["checks"], "checks", faults)
    rules += elements(reader["rules"], "rules", faults)
  }

  /// A section that a pack has once.
  private func take(
    _ reader: MappingReader, _ key: String, into section: inout PackNode?, _ faults: FaultList
  ) {
    guard let node = reader[key] else { return }
    if let section {
      faults.report(PackWording.duplicate(.key(key), key, first: section.head, at: node.head))
    } else {
      section = node
    }
  }

  private func entries(
    _ node: PackNode?, _ part: PackWording.Part, _ faults: FaultList
  ) -> [(key: PackNode, value: PackNode)] {
    guard let node else { return [] }
    if node.kind != .object { faults.report(PackWording.expected(.mapping, for: part, at: node.head)) }
    return node.entries
  }

  private func elements(_ node: PackNode?, _ key: String, _ faults: FaultList) -> [PackNode] {
    guard let node else { return [] }
    if node.kind != .array {
      faults.report(PackWording.expected(.sequence, for: .key(key), at: node.head))
    }
    return node.elements
  }
}
