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
