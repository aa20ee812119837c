extension Expression {
  /// The dotted name that the node spells: `a.b.c` for selections from a plain identifier, with its leading
  /// dot if it has one; nil for anything else, `has(a.b)` and `a.?b` included.
  public var qualifiedName: String? {
    var parts: [String] = []
    var node = self
    while true {
      switch node.kind {
      case .identifier(let name, let absolute):
        parts.append(absolute ? "." + name : name)
        return parts.reversed().joined(separator: ".")
      case .select(let operand, let field, test: false, optional: false):
        parts.append(field.text)
        node = operand
      default:
        return nil
      }
    }
  }
}
