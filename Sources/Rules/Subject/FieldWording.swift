import SourceText

/// What readers call the types of fields.
enum FieldWording {
  static func name(of type: FieldType, _ schema: SubjectSchema) -> LocalizedText {
    switch type {
    case .string: LocalizedText(zh: "文本", en: "a text")
    case .bool: LocalizedText(zh: "true 或 false", en: "true or false")
    case .int: LocalizedText(zh: "整数", en: "a whole number")
    case .double: LocalizedText(zh: "数字", en: "a number")
    case .decimal: LocalizedText(zh: "十进制数文本（如 \"2000.00\"）", en: "a decimal text (such as \"2000.00\")")
    case .date: LocalizedText(zh: "日期（YYYY-MM-DD）", en: "a date (YYYY-MM-DD)")
    case .dateTime:
      LocalizedText(
        zh: "带时区的日期时间（如 2026-03-02T09:30:00+08:00）",
        en: "a date and time with offset (such as 2026-03-02T09:30:00+08:00)")
    case .enumeration(let index):
      LocalizedText(
        zh: "\(schema.enumerations[index].title.zh)的取值",
        en: "a value of “\(schema.enumerations[index].title.en)”")
    case .record(let index):
      LocalizedText(
        zh: "对象（\(schema.records[index].title.zh)）", en: "an object (\(schema.records[index].title.en))")
    case .list(let element):
      LocalizedText(
        zh: "列表，其元素为\(name(of: element, schema).zh)",
        en: "a list, each element \(name(of: element, schema).en)")
    }
  }
}
