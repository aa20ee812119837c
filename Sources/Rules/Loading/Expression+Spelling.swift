import CEL
import SourceText

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
