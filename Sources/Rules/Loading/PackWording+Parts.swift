import SourceText

extension PackWording {
  /// A form that the format asks for.
  enum Form {
    case mapping, sequence, text, flag, integer

    var name: LocalizedText {
      switch self {
      case .mapping: LocalizedText(zh: "映射（键: 值）", en: "a mapping (key: value)")
      case .sequence: LocalizedText(zh: "列表", en: "a list")
      case .text: LocalizedText(zh: "文本", en: "a text")
      case .flag: LocalizedText(zh: "true 或 false", en: "true or false")
      case .integer: LocalizedText(zh: "整数", en: "a whole number")
      }
    }
  }

  /// A part of a pack.
  enum Part {
    case file, configuration, rulePack, waiverFile, waiver
    case pack, types, enumerations, parameters, tables, lexicon
    case type, field, enumeration, member, parameter, parameterValue, check, table, definition, rule, example,
      point
    case variable, expression
    case key(String)
    case element(of: String)

    /// What it is called where there is one of many: a rule.
    var name: LocalizedText {
      switch self {
      case .configuration, .waiverFile, .pack, .types, .enumerations, .parameters, .tables, .lexicon:
        LocalizedText(zh: noun.zh, en: "the \(noun.en)")
      case .enumeration, .example, .expression: LocalizedText(zh: noun.zh, en: "an \(noun.en)")
      case .key, .element: noun
      default: LocalizedText(zh: noun.zh, en: "a \(noun.en)")
      }
    }

    /// The word for it without an article.
    var noun: LocalizedText {
      switch self {
      case .file: LocalizedText(zh: "规则包文件", en: "pack file")
      case .rulePack: LocalizedText(zh: "规则包", en: "pack")
      case .configuration: LocalizedText(zh: "配置", en: "configuration")
      case .waiverFile: LocalizedText(zh: "豁免文件", en: "file of waivers")
      case .waiver: LocalizedText(zh: "豁免", en: "waiver")
      case .pack: LocalizedText(zh: "pack 部分", en: "pack section")
      case .types: LocalizedText(zh: "types 部分", en: "types section")
      case .enumerations: LocalizedText(zh: "enums 部分", en: "enums section")
      case .parameters: LocalizedText(zh: "parameters 部分", en: "parameters section")
      case .tables: LocalizedText(zh: "tables 部分", en: "tables section")
      case .lexicon: LocalizedText(zh: "lexicon 部分", en: "lexicon section")
      case .type: LocalizedText(zh: "类型", en: "type")
      case .field: LocalizedText(zh: "字段", en: "field")
      case .enumeration: LocalizedText(zh: "枚举", en: "enumeration")
      case .member: LocalizedText(zh: "枚举值", en: "value of an enumeration")
      case .parameter: LocalizedText(zh: "参数", en: "parameter")
      case .parameterValue: LocalizedText(zh: "参数值", en: "value of a parameter")
      case .table: LocalizedText(zh: "表", en: "table")
      case .check: LocalizedText(zh: "表的检查", en: "check")
      case .definition: LocalizedText(zh: "定义", en: "definition")
      case .rule: LocalizedText(zh: "规则", en: "rule")
      case .example: LocalizedText(zh: "示例", en: "example")
      case .point: LocalizedText(zh: "审查要点", en: "point")
      case .variable: LocalizedText(zh: "变量", en: "variable")
      case .expression: LocalizedText(zh: "表达式", en: "expression")
      case .key(let key): LocalizedText(zh: "`\(key)`", en: "`\(key)`")
      case .element(let key): LocalizedText(zh: "`\(key)` 的每一项", en: "each element of `\(key)`")
      }
    }
  }
}
