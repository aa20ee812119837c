import SourceText

/// The words of the review opinion beyond those that all reports share.
enum OpinionWording {
  static let title = LocalizedText(zh: "法制审核意见书", en: "Legal review opinion")
  static let points = LocalizedText(zh: "一、审核情况", en: "1. What was reviewed")
  static let findings = LocalizedText(zh: "二、发现的问题和处理意见", en: "2. Findings and what to do")
  static let requests = LocalizedText(zh: "三、需要补充的材料", en: "3. Material to supplement")
  static let conclusion = LocalizedText(zh: "四、审核结论", en: "4. Conclusion")
  static let point = LocalizedText(zh: "审核要点", en: "Point")
  static let result = LocalizedText(zh: "审核结果", en: "Result")
  static let none = LocalizedText(zh: "无。", en: "None.")
  static let date = LocalizedText(zh: "        年      月      日", en: "Date: ____________________")
  static let inOrder = LocalizedText(zh: "符合要求", en: "in order")
  static let waived = LocalizedText(zh: "已豁免", en: "waived")

  /// Who signs where the pack does not say.
  static let signatures = [
    LocalizedText(zh: "审核人（签名）", en: "Reviewer (signature)"),
    LocalizedText(zh: "审核机构（印章）", en: "Reviewing office (seal)"),
  ]

  static func invalid(_ reason: String) -> LocalizedText {
    LocalizedText(zh: "送审材料无法读取：\(reason)", en: "The file cannot be read: \(reason)")
  }

  static func omitted(_ number: Int) -> LocalizedText {
    LocalizedText(
      zh: "另有 \(number) 件未列入本文件，请分批出具意见。",
      en: "\(number) more subjects are not in this paper; draw up their opinions in further ones.")
  }

  static func origin(_ tool: String, _ pack: String, _ digest: String, _ subject: String) -> LocalizedText {
    LocalizedText(
      zh:
        "本意见由 fashen \(tool) 依据“\(pack)”（SHA-256 \(digest.prefix(16))…）对送审材料（SHA-256 \(subject.prefix(16))…）生成，经审核人核对、修改并签名后生效。",
      en:
        "Drawn up by fashen \(tool) with “\(pack)” (SHA-256 \(digest.prefix(16))…) over the submitted file (SHA-256 \(subject.prefix(16))…). It takes effect once the reviewer has checked, amended and signed it."
    )
  }
}
