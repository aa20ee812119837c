import SourceText

/// The words of faults of waivers beyond those of any YAML form.
enum WaiverWording {
  static let aDay = LocalizedText(zh: "日期（YYYY-MM-DD）", en: "a date (YYYY-MM-DD)")

  static func saysNothing(_ key: String, at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "waiver.empty",
      message: LocalizedText(zh: "豁免的 `\(key)` 是空的", en: "the `\(key)` of the waiver is empty"), at: location,
      help: [
        LocalizedText(
          zh: "豁免是一项书面决定：理由、批准人、文号缺一不可",
          en: "a waiver is a written decision: it needs its reason, approver and document number")
      ])
  }

  static func endsBeforeItStarts(at location: Diagnostic.Location) -> Diagnostic {
    Diagnostic(
      code: "waiver.dates",
      message: LocalizedText(zh: "豁免的 `expiry` 早于 `date`", en: "the waiver's `expiry` is before its `date`"),
      at: location,
      help: [
        LocalizedText(
          zh: "`date` 是生效的第一日，`expiry` 是有效的最后一日",
          en: "`date` is the first day in force and `expiry` the last")
      ])
  }
}
