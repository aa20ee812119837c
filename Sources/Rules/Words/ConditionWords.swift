import CEL
import SourceText

/// Says a condition in legal words: fields by their titles, enumerations by what they mean, comparisons the
/// way a reviewer would put them. What has no words of its own stands as it is written.
public struct ConditionWords {
  private let pack: Pack
  private let language: Language
  private let vocabulary: ConditionVocabulary

  /// A speaker for a pack's conditions.
  public init(_ pack: Pack, _ language: Language) {
    self.pack = pack
    self.language = language
    vocabulary = ConditionVocabulary(language: language)
  }

  /// A condition in words.
  public func text(_ condition: Condition) -> String {
    words(condition.checked.parsed.root, condition.checked)
  }

  private func words(_ expression: Expression, _ checked: CheckedExpression) -> String {
    if let known = named(expression, checked) {
      // A truth value by itself is a statement.
      return checked.type(of: expression).isTruth ? vocabulary.holds(known) : known
    }
    switch expression.kind {
    case .literal(let literal): return vocabulary.literal(literal)
    case .select(let operand, let field, test: true, _):
      return vocabulary.isStated(value(operand, checked, field: field.text))
    case .call(let name, let target, let arguments):
      return call(name.text, (target.map { [$0] } ?? []) + arguments, checked, expression)
    case .list(let elements):
      return vocabulary.alternatives(elements.map { value($0.value, checked) })
    case .comprehension(let comprehension): return words(comprehension, checked)
    case .bind(_, _, let body): return words(body, checked)
    case .identifier, .select, .map, .message: return checked.parsed.text(of: expression)
    }
  }

  /// An operand: a truth value is named, not stated.
  private func value(_ expression: Expression, _ checked: CheckedExpression, field: String? = nil) -> String {
    let holder = named(expression, checked) ?? words(expression, checked)
    guard let field else { return holder }
    let title = title(of: field, in: checked.type(of: expression)) ?? field
    return holder.isEmpty ? title : holder + vocabulary.separator + title
  }

  // MARK: Names

  /// What a reader calls a path, a parameter, a definition or an element; nil for other expressions.
  private func named(_ expression: Expression, _ checked: CheckedExpression) -> String? {
    switch expression.kind {
    case .identifier(let name, _):
      if name == pack.subject.variable { return "" }
      if let definition = pack.definitions.first(where: { $0.name == name }) {
        return definition.title[language]
      }
      if case .record(let type) = checked.type(of: expression) {
        return pack.schema.records.first { $0.name == type }.map { vocabulary.this($0.title[language]) }
      }
      return name
    case .select(let operand, let field, test: false, _):
      let path = expression.qualifiedName ?? ""
      if path.hasPrefix("config."),
        let parameter = pack.parameters.first(where: { "config." + $0.name == path })
      {
        return vocabulary.parameter(parameter.title[language])
      }
      guard let holder = named(operand, checked) else { return nil }
      guard let title = title(of: field.text, in: checked.type(of: operand)) else { return nil }
      return holder.isEmpty ? title : holder + vocabulary.separator + title
    default:
      return nil
    }
  }

  private func title(of field: String, in type: CELType) -> String? {
    switch type {
    case .record(let name):
      pack.schema.records.first { $0.name == name }?.fields.first { $0.name == field }?.title[language]
    case .nullable(let inner), .optional(let inner): title(of: field, in: inner)
    default: nil
    }
  }

  /// A literal as a member of the enumeration it is compared with.
  private func value(_ expression: Expression, comparedWith type: CELType, _ checked: CheckedExpression)
    -> String
  {
    switch (expression.kind, type) {
    case (.literal(.string(let text)), .enumeration(let name)):
      pack.schema.enumerations.first { $0.name == name }?.title(of: text)?[language] ?? text
    case (.literal(.string), .nullable(let inner)): value(expression, comparedWith: inner, checked)
    case (.list(let elements), _):
      vocabulary.alternatives(elements.map { value($0.value, comparedWith: type, checked) })
    default: value(expression, checked)
    }
  }

  // MARK: Calls

  private func call(
    _ name: String, _ operands: [Expression], _ checked: CheckedExpression, _ expression: Expression
  ) -> String {
    switch (name, operands.count) {
    case ("_&&_", 2): return vocabulary.and(operands.map { grouped($0, under: name, checked) })
    case ("_||_", 2): return vocabulary.or(operands.map { grouped($0, under: name, checked) })
    case ("!_", 1): return negation(of: operands[0], checked)
    case ("_?_:_", 3):
      return vocabulary.conditional(operands.map { words($0, checked) })
    case ("_==_", 2), ("_!=_", 2), ("_<_", 2), ("_<=_", 2), ("_>_", 2), ("_>=_", 2):
      let types = operands.map { checked.type(of: $0) }
      return vocabulary.compare(
        name, value(operands[0], comparedWith: types[1], checked),
        value(operands[1], comparedWith: types[0], checked), isDay: types.contains { $0.isTime })
    case ("@in", 2):
      let element = value(operands[0], checked)
      if case .list = operands[1].kind {
        return vocabulary.isOne(
          element, of: value(operands[1], comparedWith: checked.type(of: operands[0]), checked))
      }
      return vocabulary.contains(value(operands[1], checked), element)
    default:
      if let definition = pack.definitions.first(where: { $0.name == name }) {
        return vocabulary.definition(definition.title[language], operands.map { value($0, checked) })
      }
      return vocabulary.function(name, operands.map { value($0, checked) })
        ?? checked.parsed.text(of: expression)
    }
  }

  private func negation(of expression: Expression, _ checked: CheckedExpression) -> String {
    if case .select(let operand, let field, test: true, _) = expression.kind {
      return vocabulary.isNotStated(value(operand, checked, field: field.text))
    }
    if let known = named(expression, checked) { return vocabulary.fails(known) }
    return vocabulary.not(words(expression, checked))
  }

  /// An operand of 且 or 或者; the other connective inside it is put in parentheses.
  private func grouped(_ expression: Expression, under name: String, _ checked: CheckedExpression) -> String {
    let text = words(expression, checked)
    guard case .call(let inner, _, _) = expression.kind, ["_&&_", "_||_", "_?_:_"].contains(inner.text),
      inner.text != name
    else { return text }
    return vocabulary.parenthesised(text)
  }

  private func words(_ comprehension: Expression.Comprehension, _ checked: CheckedExpression) -> String {
    vocabulary.quantified(
      comprehension.macro, value(comprehension.range, checked),
      comprehension.condition.map { words($0, checked) }, words(comprehension.body, checked))
  }
}

extension CELType {
  /// Whether a value of the type is true or false.
  fileprivate var isTruth: Bool {
    switch self {
    case .bool: true
    case .nullable(let inner): inner.isTruth
    default: false
    }
  }

  /// Whether values of the type come before and after one another.
  fileprivate var isTime: Bool {
    switch self {
    case .timestamp: true
    case .opaque(let name, _): name == "date"
    case .nullable(let inner): inner.isTime
    default: false
    }
  }
}
