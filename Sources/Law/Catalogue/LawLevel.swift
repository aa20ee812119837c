import SourceText

/// The rank of a legal text, by its maker (Legislation Law). The raw values are those of the tables.
public enum LawLevel: String, Sendable, CaseIterable {
  /// 宪法
  case constitution
  /// 法律, by the National People's Congress or its Standing Committee.
  case law
  /// 行政法规, by the State Council.
  case administrativeRegulation = "administrative_regulation"
  /// 部门规章, by a ministry.
  case ministryRule = "ministry_rule"
  /// 地方性法规, by a local people's congress.
  case localRegulation = "local_regulation"
  /// 司法解释, by the Supreme People's Court or Procuratorate.
  case judicialInterpretation = "judicial_interpretation"
  /// 其他, such as a notice of a ministry.
  case other

  /// The rank that the first three letters of a law's key stand for.
  init?(keyPrefix: UnsafeRawBufferPointer) {
    switch String(decoding: keyPrefix, as: UTF8.self) {
    case "con": self = .constitution
    case "law": self = .law
    case "reg": self = .administrativeRegulation
    case "rul": self = .ministryRule
    case "loc": self = .localRegulation
    case "jud": self = .judicialInterpretation
    case "oth": self = .other
    default: return nil
    }
  }

  /// The name, such as 行政法规 and administrative regulation.
  public var name: LocalizedText {
    switch self {
    case .constitution: LocalizedText(zh: "宪法", en: "constitution")
    case .law: LocalizedText(zh: "法律", en: "law")
    case .administrativeRegulation: LocalizedText(zh: "行政法规", en: "administrative regulation")
    case .ministryRule: LocalizedText(zh: "部门规章", en: "ministry rule")
    case .localRegulation: LocalizedText(zh: "地方性法规", en: "local regulation")
    case .judicialInterpretation: LocalizedText(zh: "司法解释", en: "judicial interpretation")
    case .other: LocalizedText(zh: "其他文件", en: "other document")
    }
  }
}
