import Rules
import SourceText

/// The words of waivers that have no effect or are of no use.
enum WaiverUseWording {
  static func notAllowed(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      .warning, code: "waiver.not-allowed",
      message: LocalizedText(
        zh: "规则 \(waiver.rule) 一票否决，不得豁免", en: "rule \(waiver.rule) is fatal and cannot be waived"),
      at: waiver.location,
      help: [
        LocalizedText(
          zh: "改正案卷；确属可以豁免的，由规则包在 `waivableFatal` 中列出",
          en: "mend the file; if the rule may indeed be waived, its pack lists it in `waivableFatal`")
      ])
  }

  static func expired(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      .warning, code: "waiver.expired",
      message: LocalizedText(
        zh: "规则 \(waiver.rule) 的豁免（\(waiver.documentNumber)）已于 \(waiver.expiry.text) 届满",
        en: "the waiver of rule \(waiver.rule) (\(waiver.documentNumber)) ended on \(waiver.expiry.text)"),
      at: waiver.location,
      help: [
        LocalizedText(zh: "重新报批，或者删除这一条", en: "have it approved anew, or remove the entry")
      ])
  }

  static func notYet(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      .warning, code: "waiver.not-in-force",
      message: LocalizedText(
        zh: "规则 \(waiver.rule) 的豁免（\(waiver.documentNumber)）自 \(waiver.date.text) 起才有效",
        en:
          "the waiver of rule \(waiver.rule) (\(waiver.documentNumber)) is in force from \(waiver.date.text) only"
      ),
      at: waiver.location,
      help: [
        LocalizedText(
          zh: "审查日早于豁免日的，豁免不发生效力",
          en: "a waiver has no effect on a review that speaks for an earlier day")
      ])
  }

  static func unused(_ waiver: Waiver, hasSubject: Bool) -> Diagnostic {
    let place = waiver.scope.map { $0.text } ?? ""
    return Diagnostic(
      .warning, code: "waiver.unused",
      message: hasSubject
        ? LocalizedText(
          zh: "“\(waiver.subject.text)”\(place)没有规则 \(waiver.rule) 的问题，豁免没有用到",
          en:
            "the waiver is unused: rule \(waiver.rule) finds nothing in \(waiver.subject.text)\(place.isEmpty ? "" : " at \(place)")"
        )
        : LocalizedText(
          zh: "本批材料中没有“\(waiver.subject.text)”，豁免没有用到",
          en: "the waiver is unused: no subject of this batch is \(waiver.subject.text)"),
      at: waiver.location,
      help: [
        LocalizedText(zh: "问题已经改正的，删除这一条", en: "if the fault was mended, remove the entry")
      ])
  }
}
