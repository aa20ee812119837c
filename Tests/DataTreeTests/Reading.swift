import DataTree
import SourceText

/// What reading a text gave, in a form that tests compare.
struct Reading {
  let tree: ValueTree?
  let diagnostics: [Diagnostic]

  init(json text: String, limits: ReadingLimits = ReadingLimits()) {
    self.init(json: Array(text.utf8), limits: limits)
  }

  init(json bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) {
    var reader = JSONReader(limits: limits)
    (tree, diagnostics) = reader.read(SourceFile(path: "case.json", buffer: SourceBuffer(bytes)))
  }

  init(yaml text: String, limits: ReadingLimits = ReadingLimits()) {
    self.init(yaml: Array(text.utf8), limits: limits)
  }

  init(yaml bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) {
    let file = SourceFile(path: "case.yaml", buffer: SourceBuffer(bytes))
    (tree, diagnostics) = YAMLReader(limits: limits).read(file)
  }

  /// The tree as compact JSON, with numbers as they are written; nil without a tree.
  var outline: String? { tree.map { Self.outline($0, $0.root) } }

  private static func outline(_ tree: ValueTree, _ node: ValueTree.NodeID) -> String {
    switch tree.kind(of: node) {
    case .null: "null"
    case .bool: tree.bool(of: node) == true ? "true" : "false"
    case .number: tree.numberText(of: node) ?? "?"
    case .string: "\"" + (tree.string(of: node) ?? "?").replacing("\n", with: "⏎") + "\""
    case .array: "[" + tree.children(of: node).map { outline(tree, $0) }.joined(separator: ",") + "]"
    case .object:
      "{"
        + tree.members(of: node).map { "\(tree.string(of: $0.key) ?? "?"):\(outline(tree, $0.value))" }
        .joined(separator: ",") + "}"
    }
  }

  /// Each diagnostic as `code line:column-line:column`.
  var places: [String] {
    diagnostics.map { diagnostic in
      guard let location = diagnostic.location else { return diagnostic.code }
      let start = location.file.position(of: location.range.lowerBound)
      let end = location.file.position(of: location.range.upperBound)
      return "\(diagnostic.code) \(start.line):\(start.column)-\(end.line):\(end.column)"
    }
  }
}
