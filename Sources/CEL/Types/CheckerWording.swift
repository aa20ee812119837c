import SourceText

// Every sentence that the checker says, in one place.

extension TypeFault.Located {
  /// The fault in words.
  func diagnostic(in source: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, code: "cel.type." + fault.name, message: fault.message,
      at: Diagnostic.Location(file: source, range: range), help: fault.help)
  }
}

extension TypeFault {
  /// The most names in a list of fields, members or candidates.
  private static let maximumNames = 20

  /// The last part of the diagnostic's code.
  var name: String {
    switch self {
    case .undeclared: "undeclared"
    case .undeclaredFunction: "undeclared-function"
    case .macroArguments: "macro-arguments"
    case .unknownField: "unknown-field"
    case .noFields: "no-fields"
    case .noMatchingOverload: "no-matching-overload"
    case .mismatch: "mismatch"
    case .branches: "branches"
    case .resultMismatch: "result"
    case .notARange: "not-a-range"
    case .notAMember: "not-a-member"
    case .disjointEnumerations: "disjoint-enumerations"
    case .notAType: "not-a-type"
    case .notConstructible: "not-constructible"
    case .tooComplex: "too-complex"
    case .tooManyFaults: "too-many-faults"
    }
  }

  /// What is wrong.
  var message: LocalizedText {
    switch self {
    case .undeclared(let name, let container, _):
      container.isEmpty
        ? LocalizedText(zh: "名称“\(name)”没有声明", en: "undeclared reference to '\(name)'")
        : LocalizedText(
          zh: "名称“\(name)”没有声明（命名空间“\(container)”）",
          en: "undeclared reference to '\(name)' (in container '\(container)')")
    case .undeclaredFunction(let name, _):
      LocalizedText(zh: "函数“\(name)”没有声明", en: "undeclared function '\(name)'")
    case .macroArguments(let name, let count):
      LocalizedText(
        zh: "\(name) 不能有 \(count) 个参数",
        en: "\(name) does not take \(count) \(count == 1 ? "argument" : "arguments")")
    case .unknownField(let field, let record, _, _):
      LocalizedText(zh: "\(record) 没有字段“\(field)”", en: "\(record) has no field '\(field)'")
    case .noFields(let type, let field):
      LocalizedText(
        zh: "类型 \(type) 的值没有字段，不能取“\(field)”",
        en: "a value of type '\(type)' has no fields, so not '\(field)' either")
    case .noMatchingOverload(let function, let arguments, let isMember, let overloads):
      noMatchingOverload(function, arguments, isMember, overloads)
    case .mismatch(let expected, let found):
      LocalizedText(zh: "此处应为 \(expected)，而不是 \(found)", en: "expected type '\(expected)', found '\(found)'")
    case .branches(let first, let second):
      LocalizedText(
        zh: "条件表达式的两个结果类型不同：\(first) 与 \(second)",
        en: "the results of the conditional differ in type: '\(first)' and '\(second)'")
    case .resultMismatch(let expected, let found):
      LocalizedText(
        zh: "表达式的结果应为 \(expected)，而不是 \(found)",
        en: "the expression must give '\(expected)', but gives '\(found)'")
    case .notARange(let type, let macro) where macro.hasPrefix("opt"):
      LocalizedText(zh: "\(macro) 用于可选值，而不是 \(type)", en: "\(macro) is for an optional, not for '\(type)'")
    case .notARange(let type, let macro):
      LocalizedText(
        zh: "\(macro) 用于列表或映射，而不是 \(type)", en: "\(macro) is for a list or a map, not for '\(type)'")
    case .notAMember(let value, let enumeration, _, _):
      LocalizedText(
        zh: "\(quoted(value)) 不是 \(enumeration) 的取值", en: "\(quoted(value)) is not a value of \(enumeration)")
    case .disjointEnumerations(let first, let second):
      LocalizedText(
        zh: "\(first) 与 \(second) 没有相同的取值，比较结果总是不相等",
        en: "\(first) and \(second) have no value in common, so they are never equal")
    case .notAType(let name, _): LocalizedText(zh: "类型“\(name)”没有声明", en: "undeclared type '\(name)'")
    case .notConstructible(let name):
      LocalizedText(
        zh: "表达式不能构造 \(name)：记录只能来自被审查的材料",
        en: "an expression cannot make a \(name): records come from the subject")
    case .tooComplex:
      LocalizedText(zh: "表达式的类型过于复杂", en: "the types of the expression are too complex")
    case .tooManyFaults(let limit):
      LocalizedText(zh: "错误超过 \(limit) 处，其余不再列出", en: "more than \(limit) faults; the rest is not shown")
    }
  }

  /// How to mend it.
  var help: [LocalizedText] {
    switch self {
    case .undeclared(_, _, let suggestions), .undeclaredFunction(_, let suggestions),
      .notAType(_, let suggestions):
      didYouMean(suggestions)
    case .unknownField(_, _, let suggestions, let fields):
      didYouMean(suggestions) + [
        LocalizedText(zh: "可用字段：\(listed(fields, separator: "、"))", en: "its fields: \(listed(fields))")
      ]
    case .notAMember(_, _, let suggestions, let members):
      didYouMean(suggestions.map(quoted), quotes: false) + [
        LocalizedText(
          zh: "可用取值：\(listed(members.map(quoted), separator: "、"))",
          en: "its values: \(listed(members.map(quoted)))")
      ]
    case .macroArguments(let name, _):
      [LocalizedText(zh: "写作 \(forms(of: name))", en: "write \(forms(of: name))")]
    case .noMatchingOverload(let function, let arguments, let isMember, let overloads):
      overloadHelp(function, arguments, isMember, overloads)
    case .mismatch(.bool, _), .resultMismatch(.bool, _):
      [
        LocalizedText(
          zh: "条件须是 true 或 false，例如用 ==、< 或 has() 作比较",
          en: "a condition is true or false: compare with ==, < or has()")
      ]
    case .branches: [LocalizedText(zh: "使两个结果类型一致，或用 dyn()", en: "give both the same type, or use dyn()")]
    case .tooComplex: [LocalizedText(zh: "拆成几条较小的规则", en: "split it into smaller rules")]
    default: []
    }
  }

  // MARK: Overloads

  private func noMatchingOverload(
    _ function: String, _ arguments: [CELType], _ isMember: Bool, _ overloads: [FunctionDeclaration.Overload]
  ) -> LocalizedText {
    let applied = signature(arguments, isMember)
    let candidates = self.candidates(arguments, isMember, overloads)
    var (zh, en) = ("", "")
    if !candidates.isEmpty {
      let limit = 6
      let more = candidates.count > limit ? ", …" : ""
      let list = candidates.prefix(limit).map { "'\($0)'" }.joined(separator: ", ") + more
      (zh, en) = ("；可用：\(list)", "; candidates: \(list)")
    }
    let symbol = Operator(rawValue: function)?.symbol ?? function
    return LocalizedText(
      zh: "“\(symbol)”不能用于 '\(applied)'\(zh)",
      en: "found no matching overload for '\(function)' applied to '\(applied)'\(en)")
  }

  /// The signatures that come closest, the closest first: those with an operand that agrees if there are any.
  private func candidates(
    _ arguments: [CELType], _ isMember: Bool, _ overloads: [FunctionDeclaration.Overload]
  ) -> [String] {
    let sameStyle = overloads.filter { $0.isMember == isMember }
    let counted = (sameStyle.isEmpty ? overloads : sameStyle).enumerated().map { index, overload in
      (overload, index, agreeing: zip(arguments, overload.parameters).count { $0 == $1 })
    }
    let close = counted.filter { $0.agreeing > 0 }
    return (close.isEmpty ? counted : close)
      .sorted { ($1.agreeing, $0.1) < ($0.agreeing, $1.1) }
      .map { signature($0.0.parameters, $0.0.isMember) }
  }

  private func signature(_ types: [CELType], _ isMember: Bool) -> String {
    guard isMember, let first = types.first else { return "(\(CELType.text(of: types)))" }
    return "\(first).(\(CELType.text(of: Array(types.dropFirst()))))"
  }

  private func overloadHelp(
    _ function: String, _ arguments: [CELType], _ isMember: Bool, _ overloads: [FunctionDeclaration.Overload]
  ) -> [LocalizedText] {
    let otherStyle = overloads.contains { $0.isMember != isMember && $0.parameters.count == arguments.count }
    if otherStyle, !overloads.contains(where: { $0.isMember == isMember }) {
      return isMember
        ? [LocalizedText(zh: "写作 \(function)(…)", en: "write \(function)(…)")]
        : [LocalizedText(zh: "写作 值.\(function)(…)", en: "write value.\(function)(…)")]
    }
    guard let operation = Operator(rawValue: function), arguments.count == 2 else { return [] }
    let numbers: Set<CELType> = [.int, .uint, .double]
    if numbers.isSuperset(of: arguments) {
      return [LocalizedText(zh: "先转换为同一类型，例如 double(x)", en: "convert one side first, as in double(x)")]
    }
    if operation == .add, arguments.contains(.string) {
      return [LocalizedText(zh: "先转换为文字：string(x)", en: "turn the other side into text first: string(x)")]
    }
    if operation == .in, arguments == [.string, .string] {
      return [LocalizedText(zh: "查找文字用 a.contains(b)", en: "look for text with a.contains(b)")]
    }
    if operation == .equal || operation == .notEqual {
      return arguments.contains(.null)
        ? [
          LocalizedText(
            zh: "此值不会是 null；是否填写用 has(a.b) 判断",
            en: "the value is never null; test with has(a.b) whether it is there")
        ]
        : [LocalizedText(zh: "两侧类型须相同", en: "both sides must have the same type")]
    }
    return []
  }

  // MARK: Lists

  private func didYouMean(_ suggestions: [String], quotes: Bool = true) -> [LocalizedText] {
    guard !suggestions.isEmpty else { return [] }
    let zh = suggestions.map { quotes ? "“\($0)”" : $0 }.joined(separator: "、")
    let en = suggestions.map { quotes ? "'\($0)'" : $0 }.joined(separator: " or ")
    return [LocalizedText(zh: "是否应为 \(zh)？", en: "did you mean \(en)?")]
  }

  private func listed(_ names: [String], separator: String = ", ") -> String {
    names.prefix(TypeFault.maximumNames).joined(separator: separator)
      + (names.count > TypeFault.maximumNames ? separator + "…" : "")
  }

  private func quoted(_ value: String) -> String { Expression.Literal.quoted(value) }

  /// How a macro is written.
  private func forms(of macro: String) -> String {
    switch macro {
    case "has": return "has(a.b)"
    case "cel.bind": return "cel.bind(x, value, expression)"
    default:
      let two = Macro.forms.contains { $0.name == macro && $0.twoVariables }
      let one = Macro.forms.contains { $0.name == macro && !$0.twoVariables }
      let last = macro == "filter" || macro == "all" || macro.hasPrefix("exists") ? "condition" : "expression"
      let forms = (one ? ["list.\(macro)(x, \(last))"] : []) + (two ? ["list.\(macro)(i, x, \(last))"] : [])
      return forms.joined(separator: " | ")
    }
  }
}
