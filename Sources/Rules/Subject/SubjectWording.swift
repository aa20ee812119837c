import DataTree
import SourceText

/// The words of every fault of a subject's form.
enum SubjectWording {
  static func wrongType(
    _ type: FieldType, _ schema: SubjectSchema, _ found: ValueTree.Kind, at location: Diagnostic.Location
  ) -> Diagnostic {
    let expected = FieldWording.name(of: type, schema)
    let found = name(of: found)
    return Diagnostic(
      code: "subject.type",
      message: LocalizedText(
        zh: "这里应当是\(expected.zh)，不能是\(found.zh)", en: "expected \(expected.en), found \(found.en)"),
      at: location)
  }

  static func impossible(
    _ text: String, _ type: FieldType, _ schema: SubjectSchema, at location: Diagnostic.Location
  ) -> Diagnostic {
    let expected = FieldWording.name(of: type, schema)
    return Diagnostic(
      code: type == .date || type == .dateTime ? "subject.date" : "subject.value",
      message: LocalizedText(zh: "\(text) 不是有效的\(expected.zh)", en: "\(text) is not \(expected.en)"),
      at: location,
      help: [
        LocalizedText(
          zh: "按原始材料更正；确实不知道的，删去此字段",
          en: "correct it from the papers; if it is not known, leave the field out")
      ])
  }

  static func notListed(
    _ text: String, in enumeration: EnumerationDeclaration, at location: Diagnostic.Location
  ) -> Diagnostic {
    let names = enumeration.members.map(\.name)
    let all = enumeration.members
    return Diagnostic(
      code: "subject.enum",
      message: LocalizedText(
        zh: "“\(enumeration.title.zh)”没有 \"\(text)\" 这个取值",
        en: "“\(enumeration.title.en)” has no value \"\(text)\""),
      at: location,
      help: [
        PackWording.didYouMean(Spelling.closest(to: text, among: names))
          ?? LocalizedText(
            zh: "可用的取值：" + all.map { "\($0.name)（\($0.title.zh)）" }.joined(separator: "、"),
            en: "the values are: " + all.map { "\($0.name) (\($0.title.en))" }.joined(separator: ", "))
      ])
  }

  static func numberForText(_ text: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      .warning, code: "subject.number-for-text",
      message: LocalizedText(
        zh: "金额应当写成文本；已按 \(text) 精确读取", en: "an amount is written as text; read exactly as \(text)"),
      at: location, help: [LocalizedText(zh: "写作 \"\(text)\"", en: "write \"\(text)\"")])
  }

  static func unknownField(
    _ name: String, in record: RecordDeclaration, suggestion: String?, at location: Diagnostic.Location
  ) -> Diagnostic {
    Diagnostic(
      .warning, code: "subject.unknown-field",
      message: LocalizedText(
        zh: "“\(record.title.zh)”没有 `\(name)` 这个字段",
        en: "“\(record.title.en)” has no field `\(name)`"),
      at: location,
      help: [
        PackWording.didYouMean(suggestion)
          ?? LocalizedText(zh: "没有规则会读取它", en: "no rule reads it")
      ])
  }

  private static func name(of kind: ValueTree.Kind) -> LocalizedText {
    switch kind {
    case .null: LocalizedText(zh: "null", en: "null")
    case .bool: LocalizedText(zh: "true 或 false", en: "a truth value")
    case .number: LocalizedText(zh: "数字", en: "a number")
    case .string: LocalizedText(zh: "文本", en: "a text")
    case .array: LocalizedText(zh: "列表", en: "a list")
    case .object: LocalizedText(zh: "对象", en: "an object")
    }
  }
}
