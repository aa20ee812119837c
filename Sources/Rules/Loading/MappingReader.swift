import DataTree
import SourceText

/// Reads a mapping with known keys, and reports every key that is unknown, missing or of the wrong form.
struct MappingReader {
  let node: PackNode
  private let part: PackWording.Part
  private let name: PackNode?
  private let faults: FaultList
  private let keys: [String]
  /// The value of each key by its place in `keys`: mappings have few keys, so a table is no slower.
  private var values: [ValueTree.NodeID?]

  /// A reader, or nil (with a fault) where the node is no mapping.
  ///
  /// - Parameter name: The key that the mapping stands under, where that is the name of what it declares.
  init?(
    _ node: PackNode, keys: [String], of part: PackWording.Part, named name: PackNode? = nil,
    _ faults: FaultList
  ) {
    self.node = node
    self.part = part
    self.faults = faults
    self.keys = keys
    self.name = name
    values = Array(repeating: nil, count: keys.count)
    guard node.kind == .object else {
      let name = node.kind == .null ? name : nil
      faults.report(PackWording.expected(.mapping, for: part, at: name?.location ?? node.head))
      return nil
    }
    let tree = node.tree
    for member in tree.members(of: node.node) {
      let key = node.sibling(member.key)
      guard let index = key.text.flatMap({ keys.firstIndex(of: $0) }) else {
        faults.report(
          PackWording.unknownKey(
            key.text ?? "", in: part, suggestion: Spelling.closest(to: key.text ?? "", among: keys),
            keys: keys, at: key.location))
        continue
      }
      values[index] = member.value
    }
  }

  /// Where a fault of the whole mapping is shown.
  var anchor: Diagnostic.Location { name?.location ?? node.head }

  /// The node of a key; nil where it is absent or null.
  subscript(_ key: String) -> PackNode? {
    guard let index = keys.firstIndex(of: key), let value = values[index] else { return nil }
    return node.tree.kind(of: value) == .null ? nil : node.sibling(value)
  }

  /// The node of a key that has to be there.
  func required(_ key: String) -> PackNode? {
    if let value = self[key] { return value }
    faults.report(PackWording.missingKey(key, of: part, at: anchor))
    return nil
  }

  /// The text of a key.
  func text(_ key: String) -> String? {
    guard let value = self[key] else { return nil }
    if let text = value.text { return text }
    faults.report(PackWording.expected(.text, for: .key(key), at: value.location))
    return nil
  }

  /// The text of a key that has to be there.
  func requiredText(_ key: String) -> String? {
    required(key) == nil ? nil : text(key)
  }

  /// The bilingual text of a key.
  func localized(_ key: String) -> LocalizedText? {
    guard let value = self[key] else { return nil }
    return LocalizedText(value, key: key, faults)
  }

  /// The bilingual text of a key that has to be there.
  func requiredLocalized(_ key: String) -> LocalizedText? {
    required(key) == nil ? nil : localized(key)
  }

  /// The truth value of a key; false where it is absent.
  func flag(_ key: String) -> Bool {
    guard let value = self[key] else { return false }
    if let flag = value.tree.bool(of: value.node) { return flag }
    faults.report(PackWording.expected(.flag, for: .key(key), at: value.location))
    return false
  }

  /// The whole number of a key.
  func integer(_ key: String) -> Int? {
    guard let value = self[key] else { return nil }
    if let number = value.text.flatMap({ Int($0) }) { return number }
    faults.report(PackWording.expected(.integer, for: .key(key), at: value.location))
    return nil
  }

  /// The entries of a mapping under a key; none (with a fault) where it is something else.
  func entries(_ key: String) -> [(key: PackNode, value: PackNode)] {
    guard let value = self[key] else { return [] }
    if value.kind != .object {
      faults.report(PackWording.expected(.mapping, for: .key(key), at: value.head))
    }
    return value.entries
  }

  /// The elements of a sequence under a key; none (with a fault) where it is something else.
  func elements(_ key: String) -> [PackNode] {
    guard let value = self[key] else { return [] }
    if value.kind != .array {
      faults.report(PackWording.expected(.sequence, for: .key(key), at: value.head))
    }
    return value.elements
  }

  /// The texts of a sequence.
  func texts(_ key: String) -> [PackNode] {
    elements(key).filter { element in
      if element.text != nil { return true }
      faults.report(PackWording.expected(.text, for: .element(of: key), at: element.head))
      return false
    }
  }
}
