import CEL
import SourceText

extension Expression {
  /// The names of variables and functions in the expression; `a.b` of a select on a variable is one too.
  var names: Set<String> {
    var found: Set<String> = []
    collect(into: &found)
    return found
  }

  private func collect(into found: inout Set<String>) {
    switch kind {
    case .identifier(let name, _): found.insert(name)
    case .select(let operand, let field, _, _):
      if case .identifier(let name, _) = operand.kind { found.insert("\(name).\(field.text)") }
    case .call(let name, _, _): found.insert(name.text)
    default: break
    }
    for child in children { child.collect(into: &found) }
  }
}

extension Expression {
  /// The nodes directly below this one.
  var children: [Expression] {
    var found: [Expression] = []
    forEachChild { found.append($0) }
    return found
  }
}

extension Expression {
  /// Whether a text can stand for a variable or function in an expression: a name, and no reserved word.
  static func isName(_ text: String) -> Bool {
    guard let root = Parser.parse(SourceFile(path: "", text: text)).0?.root else { return false }
    if case .identifier(let name, _) = root.kind { return name == text }
    return false
  }

  /// Whether a text can stand after the dot of a selection; reserved words can.
  static func isFieldName(_ text: String) -> Bool {
    guard let root = Parser.parse(SourceFile(path: "", text: "x." + text)).0?.root else { return false }
    if case .select(_, let field, test: false, _) = root.kind { return field.text == text }
    return false
  }
}
