import SourceText

/// The words of `fashen config`.
enum ConfigurationWording {
  static let check = LocalizedText(zh: "审查选项", en: "Settings of a check")
  static let failOn = LocalizedText(zh: "从哪一级问题起阻断", en: "from which findings on a run is blocked")
  static let waivers = LocalizedText(zh: "豁免文件", en: "file of waivers")
  static let scoring = LocalizedText(zh: "评分办法", en: "scoring")
  static let noValue = LocalizedText(zh: "（当日无值）", en: "(no value on that day)")
  static func origin(_ name: String) -> LocalizedText {
    switch name {
    case "config": LocalizedText(zh: "本地", en: "own")
    case "pack": LocalizedText(zh: "规则包", en: "pack")
    default: LocalizedText(zh: "默认值", en: "default")
    }
  }

  static let precedence = LocalizedText(
    zh: "先后：命令行选项，fashen.yaml，规则包的值",
    en: "Precedence: options of the command line, fashen.yaml, the pack's values")

  static func file(_ path: String?) -> LocalizedText {
    LocalizedText(zh: "配置文件：\(path ?? "无")", en: "Configuration: \(path ?? "none")")
  }

  static func rules(_ folder: String?) -> LocalizedText {
    LocalizedText(zh: "规则包：\(folder ?? "内置")", en: "Packs: \(folder ?? "built-in")")
  }

  static func day(_ day: String) -> LocalizedText {
    LocalizedText(zh: "生效日：\(day)", en: "As of: \(day)")
  }

  static func rows(_ count: Int) -> LocalizedText {
    LocalizedText(zh: "\(count) 行", en: "\(count) rows")
  }

  static func verified(_ isVerified: Bool) -> LocalizedText {
    isVerified ? LocalizedText(zh: "已核实", en: "verified") : LocalizedText(zh: "未核实", en: "not verified")
  }
}
