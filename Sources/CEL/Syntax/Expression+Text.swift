import SourceText

/// Writes an expression as text, with the parentheses it needs and no others.
///
/// Reading the text again gives the same expression, except that a chain of `&&` or `||` may be grouped
/// differently, which changes nothing about its value.
extension Expression: CustomStringConvertible {
  /// The expression as text.
  public var description: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// How tightly the outermost operator binds, as `Operator.precedence`; 9 for what needs no parentheses ever.
  private var precedence: Int {
    switch kind {
    case .call(let name, target: nil, _): return Operator(rawValue: name.text)?.precedence ?? 9
    case .literal(.int(let value)): return value < 0 ? Operator.negate.precedence : 9
    case .literal(.double(let value)): return value.sign == .minus ? Operator.negate.precedence : 9
    default: return 9
    }
  }

  private func write(to text: inout String, atLeast precedence: Int) {
    let parentheses = self.precedence < precedence
    if parentheses { text += "(" }
    write(to: &text)
    if parentheses { text += ")" }
  }

  private func write(to text: inout String) {
    switch kind {
    case .literal(let literal): text += literal.description
    case .identifier(let name, let absolute): text += absolute ? "." + name : name
    case .select(let operand, let field, let test, let optional):
      if test { text += "has(" }
      operand.write(to: &text, atLeast: Operator.index.precedence)
      text += (optional ? ".?" : ".") + Expression.fieldText(field.text)
      if test { text += ")" }
    case .call(let name, let target, let arguments):
      writeCall(name.text, target, arguments, to: &text)
    case .list(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += ", " }
        if element.optional { text += "?" }
        element.value.write(to: &text)
      }
      text += "]"
    case .map(let entries):
      text += "{"
      for (index, entry) in entries.enumerated() {
        if index > 0 { text += ", " }
        if entry.optional { text += "?" }
        entry.key.write(to: &text)
        text += ": "
        entry.value.write(to: &text)
      }
      text += "}"
    case .message(let name, let fields):
      text += name.text + "{"
      for (index, field) in fields.enumerated() {
        if index > 0 { text += ", " }
        if field.optional { text += "?" }
        text += Expression.fieldText(field.name.text) + ": "
        field.value.write(to: &text)
      }
      text += "}"
    case .comprehension(let comprehension):
      comprehension.range.write(to: &text, atLeast: Operator.index.precedence)
      let isExistsOne = comprehension.macro == .existsOne && comprehension.secondVariable != nil
      text +=
        "." + (isExistsOne ? "existsOne" : comprehension.macro.rawValue) + "(" + comprehension.variable.text
      if let second = comprehension.secondVariable { text += ", " + second.text }
      if let condition = comprehension.condition {
        text += ", "
        condition.write(to: &text)
      }
      text += ", "
      comprehension.body.write(to: &text)
      text += ")"
    case .bind(let name, let value, let body):
      text += "cel.bind(" + name.text + ", "
      value.write(to: &text)
      text += ", "
      body.write(to: &text)
      text += ")"
    }
  }

  private func writeCall(
    _ name: String, _ target: Expression?, _ arguments: [Expression], to text: inout String
  ) {
    if target == nil, let operation = Operator(rawValue: name) {
      switch (operation, arguments.count) {
      case (.conditional, 3):
        arguments[0].write(to: &text, atLeast: Operator.or.precedence)
        text += " ? "
        arguments[1].write(to: &text, atLeast: Operator.or.precedence)
        text += " : "
        return arguments[2].write(to: &text)
      case (.index, 2), (.optionalIndex, 2):
        arguments[0].write(to: &text, atLeast: operation.precedence)
        text += operation == .index ? "[" : "[?"
        arguments[1].write(to: &text)
        text += "]"
        return
      case (.not, 1):
        text += operation.symbol
        return arguments[0].write(to: &text, atLeast: operation.precedence)
      case (.negate, 1):
        text += operation.symbol
        // `-1` and `--1` would read as other trees: a minus before a number belongs to the number.
        var operand = ""
        arguments[0].write(to: &operand, atLeast: operation.precedence)
        switch arguments[0].kind {
        case .literal(.int), .literal(.double): text += "(" + operand + ")"
        default: text += operand
        }
        return
      case (_, 2) where operation.isBinary:
        let associative = operation == .and || operation == .or
        arguments[0].write(to: &text, atLeast: operation.precedence)
        text += " " + operation.symbol + " "
        return arguments[1].write(
          to: &text, atLeast: associative ? operation.precedence : operation.precedence + 1)
      default: break
      }
    }
    if let target {
      target.write(to: &text, atLeast: Operator.index.precedence)
      text += "."
    }
    text += name + "("
    for (index, argument) in arguments.enumerated() {
      if index > 0 { text += ", " }
      argument.write(to: &text)
    }
    text += ")"
  }

  private static func fieldText(_ name: String) -> String {
    let plain =
      name.utf8.first.map(\.isWordStart) == true && name.utf8.allSatisfy(\.isWord)
      && !["true", "false", "null", "in"].contains(name)
    return plain ? name : "`" + name + "`"
  }
}

extension Expression.Literal: CustomStringConvertible {
  /// The constant as CEL writes it.
  public var description: String {
    switch self {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .int(let value): return String(value)
    case .uint(let value): return String(value) + "u"
    case .double(let value): return Expression.Literal.text(of: value)
    case .string(let value): return Expression.Literal.quoted(value)
    case .bytes(let bytes): return "b\"" + bytes.map(Expression.Literal.text(of:)).joined() + "\""
    }
  }

  /// A string between quotation marks, control characters as escapes.
  static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
        text += "\\u" + hexadecimal(scalar.value, digits: 4)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  private static func text(of value: Double) -> String {
    // Swift writes 1e+16 for numbers that CEL reads in the same form, and always a fraction or an exponent.
    value.isFinite ? value.description : "double(\"\(value)\")"
  }

  private static func text(of byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 0x20..<0x7F: String(UnicodeScalar(byte))
    default: "\\x" + hexadecimal(UInt32(byte), digits: 2)
    }
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
