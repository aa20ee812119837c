import CEL
import SourceText

/// What is said of an expression that has no value.
enum CELWording {
  static func fault(_ error: EvaluationError, in parsed: ParsedExpression) -> Diagnostic {
    Diagnostic(code: "cel.error", message: error.message, at: place(error.expression, in: parsed))
  }

  static func unknown(_ unknown: Unknown, in parsed: ParsedExpression) -> Diagnostic {
    let facts = unknown.facts.map(\.description)
    return Diagnostic(
      code: "cel.unknown",
      message: LocalizedText(
        zh: "缺少 \(facts.joined(separator: "、"))，无法得出结果",
        en: "the value depends on what is not known: \(facts.joined(separator: ", "))"),
      at: place(nil, in: parsed))
  }

  /// The place of a part of the expression; of the whole where the part is not known.
  private static func place(_ id: Expression.ID?, in parsed: ParsedExpression) -> Diagnostic.Location {
    let node = id.flatMap { parsed.root.node($0) } ?? parsed.root
    return Diagnostic.Location(file: parsed.source, range: node.range)
  }
}

extension Expression {
  /// The node with a number in this expression.
  fileprivate func node(_ id: ID) -> Expression? {
    if self.id == id { return self }
    var found: Expression?
    forEachChild { if found == nil { found = $0.node(id) } }
    return found
  }
}
