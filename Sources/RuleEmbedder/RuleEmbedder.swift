import DataTree
import Foundation
import SourceText

/// Writes a Swift file that holds the files below a folder, by relative path, and the trees that YAML files are
/// read as, so that nothing is read again when the command starts.
///
/// Used by the build plugin only: `RuleEmbedder FOLDER OUTPUT TYPE ENDING…`.
@main enum RuleEmbedder {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 5 else {
      FileHandle.standardError.write(Data("usage: RuleEmbedder FOLDER OUTPUT TYPE ENDING...\n".utf8))
      exit(64)
    }
    let root = URL(filePath: arguments[1])
    let type = arguments[3]
    let endings = arguments[4...].map { "." + $0 }
    var paths: [String] = []
    if let found = FileManager.default.enumerator(atPath: root.path) {
      for case let path as String in found where endings.contains(where: { path.hasSuffix($0) }) {
        paths.append(path)
      }
    }
    var source = "// GENERATED from \(root.lastPathComponent)/ by the EmbedRules plugin. DO NOT EDIT.\n\n"
    source += "extension \(type) {\n  static let all: [\(type)] = [\n"
    for path in paths.sorted() {
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      source += "    \(type)(path: \(literal(path)), text: \(literal(text))"
      if let image = image(path, text) { source += ", tree: \(literal(image))" }
      source += "),\n"
    }
    source += "  ]\n}\n"
    try Data(source.utf8).write(to: URL(filePath: arguments[2]))
  }

  /// The image of a YAML file's tree; nil where there is something to say about the file, which is said when
  /// the file is loaded.
  private static func image(_ path: String, _ text: String) -> String? {
    guard path.hasSuffix(".yaml") else { return nil }
    let (tree, diagnostics) = YAMLReader().read(SourceFile(path: path, text: text))
    guard let tree, diagnostics.isEmpty else { return nil }
    return String(decoding: TreeImage.make(of: tree), as: UTF8.self)
  }

  private static func literal(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\0": escaped += "\\0"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }
}
