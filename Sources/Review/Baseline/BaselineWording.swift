import DataTree
import SourceText

/// The words of files that are no earlier report.
enum BaselineWording {
  static func notAReview(_ tree: ValueTree, _ node: ValueTree.NodeID) -> Diagnostic {
    Diagnostic(
      code: "report.form",
      message: LocalizedText(zh: "`reviews` 的这一项不是审查结果", en: "this element of `reviews` is no review"),
      at: tree.location(of: node))
  }

  static func notAReport(_ tree: ValueTree) -> Diagnostic {
    let start = tree.range(of: tree.root).lowerBound
    return Diagnostic(
      code: "report.form",
      message: LocalizedText(
        zh: "这不是 fashen 的 json 或 ndjson 报告", en: "this is no json or ndjson report of fashen"),
      at: .init(file: tree.file, range: start..<(start + 1)),
      help: [
        LocalizedText(
          zh: "用 `fashen check --report json=文件` 生成", en: "write one with `fashen check --report json=FILE`")
      ])
  }
}
