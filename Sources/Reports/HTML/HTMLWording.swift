import SourceText

/// The words of pages beyond those that all reports share.
enum HTMLWording {
  static let skip = LocalizedText(zh: "跳到正文", en: "Skip to the content")
  static let overview = LocalizedText(zh: "总览", en: "Overview")
  static let verdicts = LocalizedText(zh: "审查结论", en: "Verdicts")
  static let points = LocalizedText(zh: "各要点的问题", en: "Findings by point")
  static let rules = LocalizedText(zh: "最常见的问题", en: "Most frequent findings")
  static let scores = LocalizedText(zh: "得分分布", en: "Scores")
  static let rates = LocalizedText(zh: "合规率", en: "Rates")
  static let subjects = LocalizedText(zh: "材料清单", en: "Subjects")
  static let findings = LocalizedText(zh: "审查发现", en: "Findings")
  static let pointsAtAGlance = LocalizedText(zh: "要点一览", en: "The points at a glance")
  static let receipt = LocalizedText(zh: "审查依据（回执）", en: "Receipt")
  static let search = LocalizedText(zh: "查找（编号、名称、单位……）", en: "Search (id, title, agency …)")
  static let allVerdicts = LocalizedText(zh: "全部结论", en: "All verdicts")
  static let allRules = LocalizedText(zh: "全部规则", en: "All rules")
  static let clear = LocalizedText(zh: "清除条件", en: "Clear")
  static let sort = LocalizedText(zh: "排序", en: "Sort")
  static let missing = LocalizedText(zh: "（未载明）", en: "(not stated)")
  static let further = LocalizedText(zh: "（其余）", en: "(others)")
  static let share = LocalizedText(zh: "不通过占比", en: "Share that fails")
  static let mean = LocalizedText(zh: "平均分", en: "Mean")
  static let noScore = LocalizedText(zh: "不评分", en: "No score")
  static let subjectCount = LocalizedText(zh: "件数", en: "Subjects")
  static let rule = LocalizedText(zh: "规则", en: "Rule")
  static let title = LocalizedText(zh: "要求", en: "Requirement")
  static let identifier = LocalizedText(zh: "编号", en: "Id")
  static let name = LocalizedText(zh: "名称", en: "Title")
  static let found = LocalizedText(zh: "问题", en: "Findings")
  static let digest = LocalizedText(zh: "材料 SHA-256", en: "SHA-256 of the subject")
  static let toolVersion = LocalizedText(zh: "工具版本", en: "Tool")
  static let pack = LocalizedText(zh: "规则包", en: "Pack")
  static let calendar = LocalizedText(zh: "工作日历", en: "Working-day calendar")
  static let catalogue = LocalizedText(zh: "法规目录", en: "Law catalogue")
  static let unverified = LocalizedText(zh: "尚未核实的参数", en: "Parameters not verified")
  static let waivers = LocalizedText(zh: "适用的豁免", en: "Waivers applied")
  static let faults = LocalizedText(zh: "材料的形式问题", en: "Faults of form")
  static let text = LocalizedText(zh: "文本", en: "The text")
  static let jumpList = LocalizedText(zh: "问题索引", en: "Index of findings")
  static let publicNote = LocalizedText(
    zh: "本页为公开版：不含案号、名称、人员，少于 3 件的数字不予显示。",
    en: "Public edition: no case numbers, titles or persons; counts below 3 are not shown.")

  static func shown(_ number: Int, of total: Int) -> LocalizedText {
    LocalizedText(zh: "显示 \(number) 件，共 \(total) 件", en: "\(number) of \(total) shown")
  }

  static func ofSubjects(_ count: Int, _ total: Int) -> LocalizedText {
    LocalizedText(zh: "\(count) / \(total) 件", en: "\(count) of \(total)")
  }

  static func by(_ group: LocalizedText) -> LocalizedText {
    LocalizedText(zh: "按\(group.zh)", en: "By \(group.en.lowercased())")
  }

  static func omittedDetails(_ number: Int) -> LocalizedText {
    LocalizedText(
      zh: "另有 \(number) 件只列入清单，详情请单独审查",
      en: "\(number) more subjects are in the list only; review them by themselves for the details")
  }

  static func percent(_ rate: Double) -> String {
    let tenths = Int((rate * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }

  static func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
