extension Expression {
  /// The identifier that a chain of selections begins with; nil where it begins with anything else.
  var firstName: (text: String, absolute: Bool)? {
    var node = self
    while true {
      switch node.kind {
      case .identifier(let name, let absolute): return (name, absolute)
      case .select(let operand, _, test: false, optional: false): node = operand
      default: return nil
      }
    }
  }

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
